package io.dueflow.app.serve;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's page says of the API as a whole. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Dueflow")
                                .version("0.1.0")
                                .description(
                                        "Repayment plans, due-date runs and what became of each repayment. Amounts are yuan with"
                                                + " two decimals; dates are business dates in Asia/Shanghai. Lists are paged: give the"
                                                + " `next` of one page as `after` of the next. Errors are problem details (RFC 9457)."));
    }
}
