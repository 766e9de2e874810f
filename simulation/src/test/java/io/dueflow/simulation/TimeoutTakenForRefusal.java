package io.dueflow.simulation;

import io.dueflow.bank.gateway.call.BankExchange;
import io.dueflow.bank.gateway.protocol.ServiceName;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.ResponseCode;
import io.dueflow.simulation.bank.WorldKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** The classic mistake: whoever does not hear of a freeze in time believes that the bank has refused it. */
final class TimeoutTakenForRefusal implements UnaryOperator<BankExchange> {

    private static final JsonMapper JSON = new JsonMapper();

    private final WorldKeys keys;

    TimeoutTakenForRefusal(WorldKeys keys) {
        this.keys = keys;
    }

    @Override
    public BankExchange apply(BankExchange bank) {
        return request -> bank.exchange(request)
                .exceptionallyCompose(failure -> failure instanceof TimeoutException
                                && request.serviceName() == ServiceName.USER_AUTO_PRE_TRANSACTION
                        ? CompletableFuture.completedFuture(refusal(request))
                        : CompletableFuture.failedFuture(failure));
    }

    private String refusal(SignedRequest request) {
        var fields = JSON.readTree(new String(Base64.getDecoder().decode(request.reqData()), StandardCharsets.UTF_8));
        var answer = Answer.refused(
                ResponseCode.BALANCE_TOO_LOW, fields.path("requestNo").stringValue(), Map.of());
        var signature = keys.bankSignatures().sign(answer.respData().getBytes(StandardCharsets.UTF_8));
        return "{\"respData\":" + answer.respData() + ",\"signature\":\"" + signature + "\"}";
    }
}
