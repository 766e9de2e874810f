package io.dueflow.benchmarks.rival.stock;

import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.BankKeys;
import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.RespCode;
import io.dueflow.bank.gateway.protocol.Signing;
import io.dueflow.benchmarks.contender.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Properties;

/** Sends one request to the bank and waits for the answer. It carries no money that could get lost: anything but success throws. */
final class BlockingBank {

    private static final String PLATFORM_NO = "dueflow";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI service;
    private final RequestSealer sealer;
    private final AnswerReader answers;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BlockingBank(URI service, Signing signing) {
        this.service = service;
        this.sealer = new RequestSealer(PLATFORM_NO, signing);
        this.answers = new AnswerReader(signing);
    }

    static BlockingBank of(Surroundings around) throws IOException {
        var keys = new Properties();
        try (var file = Files.newBufferedReader(around.bankKeys())) {
            keys.load(file);
        }
        var signing = new Signing(BankKeys.parse(
                around.signatureAlgorithm(),
                keys.getProperty("platformPrivateKey"),
                keys.getProperty("bankPublicKey")));
        return new BlockingBank(around.bank().resolve("/service"), signing);
    }

    void carryOut(RequestData request) throws IOException, InterruptedException {
        var http = HttpRequest.newBuilder(service)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(sealer.seal(request).urlEncoded()))
                .build();
        var answer = answers.read(client.send(http, BodyHandlers.ofString()).body());
        if (!answer.respCode().equals(RespCode.SUCCESS) || !answer.requestNo().equals(request.requestNo())) {
            throw new IOException("the bank did not carry out %s: %s".formatted(request.requestNo(), answer));
        }
    }
}
