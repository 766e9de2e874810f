package io.dueflow.command.financeorder;

import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.AssignedTenderId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** The tenders that belong to finance orders, reached within the unit of work of the order's command. */
@Component
public class AssignedTenders {

    private final Repository<AssignedTender> repository;

    public AssignedTenders(Repository<AssignedTender> repository) {
        this.repository = repository;
    }

    /** See {@link AssignedTender#belongsTo}. */
    boolean belongs(AssignTender command) throws Exception {
        return tender(command).invoke(tender -> tender.belongsTo(command));
    }

    void assign(AssignTender command) throws Exception {
        tender(command).execute(tender -> tender.assign(command));
    }

    private Aggregate<AssignedTender> tender(AssignTender command) throws Exception {
        var id = new AssignedTenderId(command.projectNo(), command.tenderNo());
        return repository.loadOrCreate(id.toString(), AssignedTender::new);
    }
}
