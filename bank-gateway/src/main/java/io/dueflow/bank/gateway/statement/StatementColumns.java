package io.dueflow.bank.gateway.statement;

import java.util.List;

/** The columns of the bank's statement, as its header names them. */
final class StatementColumns {

    static final String HEADER =
            "serialNo,serviceName,requestNo,preRequestNo,projectNo,userNo,amount,commission,payouts,bookedAt,respCode";

    static final List<String> ALL = List.of(HEADER.split(","));

    private StatementColumns() {}
}
