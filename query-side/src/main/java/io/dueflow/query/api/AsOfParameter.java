package io.dueflow.query.api;

import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Documents which questions may be asked about a moment of the past. */
@Component
class AsOfParameter implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (isQuestion(handler)) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(MomentOfRequest.PARAMETER)
                    .description("Answers as things stood at this moment, ISO 8601 with an offset. Not in the future.")
                    .example("2026-01-31T05:00:00+08:00")
                    .schema(new StringSchema().format("date-time")));
            operation
                    .getResponses()
                    .addApiResponse(
                            "422", new ApiResponse().description("With `asOf`: too much has happened for one answer"));
            operation
                    .getResponses()
                    .addApiResponse("503", new ApiResponse().description("With `asOf`: too many ask at once"));
        }
        return operation;
    }

    static boolean isQuestion(HandlerMethod handler) {
        return handler.hasMethodAnnotation(GetMapping.class)
                && handler.getBeanType().isAnnotationPresent(TakesAsOf.class);
    }
}
