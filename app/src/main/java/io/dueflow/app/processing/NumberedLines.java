package io.dueflow.app.processing;

import io.dueflow.messages.LoggedAbout;
import io.dueflow.messages.OfRepayment;
import io.dueflow.messages.bank.OfBankRequest;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** While a command or an event is handled that concerns a repayment, each line of the log carries its number. */
final class NumberedLines implements MessageHandlerInterceptor<Message<?>> {

    @Override
    public Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var message = unitOfWork.getMessage();
        // What nobody handles is not to be read for this alone.
        if (!OfRepayment.class.isAssignableFrom(message.getPayloadType())) {
            return chain.proceed();
        }
        try (var about = of((OfRepayment) message.getPayload())) {
            return chain.proceed();
        }
    }

    private static LoggedAbout of(OfRepayment message) {
        return message instanceof OfBankRequest request
                ? LoggedAbout.request(request)
                : LoggedAbout.repayment(message.repaymentNo());
    }
}
