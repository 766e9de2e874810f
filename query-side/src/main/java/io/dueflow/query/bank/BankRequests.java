package io.dueflow.query.bank;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All requests to the bank. */
public interface BankRequests extends Repository<DepositoryRecord, String> {

    Optional<DepositoryRecord> findById(String requestNo);
}
