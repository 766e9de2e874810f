package io.dueflow.reminder.tencent;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dueflow.reminder.directory.Mobile;
import io.dueflow.reminder.text.ReminderText;
import java.util.List;

/**
 * The body of SendSms, version 2021-01-11, for one number.
 *
 * @param sessionContext comes back in the answer and stands in Tencent's records
 */
@JsonPropertyOrder({"PhoneNumberSet", "SmsSdkAppId", "TemplateId", "SignName", "TemplateParamSet", "SessionContext"})
record SendSms(
        @JsonProperty("PhoneNumberSet") List<String> phoneNumbers,
        @JsonProperty("SmsSdkAppId") String sdkAppId,
        @JsonProperty("TemplateId") String templateId,
        @JsonProperty("SignName") String signName,
        @JsonProperty("TemplateParamSet") List<String> templateParameters,
        @JsonProperty("SessionContext") String sessionContext) {

    static final String SERVICE = "sms";
    static final String ACTION = "SendSms";
    static final String VERSION = "2021-01-11";

    static SendSms of(TencentAccount account, Mobile mobile, ReminderText text, String reference) {
        return new SendSms(
                List.of(mobile.e164()),
                account.sdkAppId(),
                account.templates().get(text.kind()),
                account.signName(),
                text.parameters(),
                reference);
    }
}
