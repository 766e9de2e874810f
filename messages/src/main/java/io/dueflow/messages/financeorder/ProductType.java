package io.dueflow.messages.financeorder;

/** What kind of product a finance order is of. */
public enum ProductType {
    /** 宜定盈e */
    YI_DING_YING_E,
    /** 宜定盈v */
    YI_DING_YING_V,
    /** 节节高 */
    JIE_JIE_GAO
}
