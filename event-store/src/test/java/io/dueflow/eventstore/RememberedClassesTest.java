package io.dueflow.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.installment.InstallmentRepaid;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RememberedClassesTest {

    private int lookedUp;

    private final RememberedClasses classes = new RememberedClasses() {

        @Override
        protected Class<?> classForName(String name, boolean initialize, ClassLoader loader)
                throws ClassNotFoundException {
            lookedUp++;
            return super.classForName(name, initialize, loader);
        }
    };

    @Test
    void a_class_is_looked_up_once() throws ClassNotFoundException {
        var name = InstallmentRepaid.class.getName();

        assertThat(classes.findClass(name)).isSameAs(InstallmentRepaid.class);
        assertThat(classes.findClass(name)).isSameAs(InstallmentRepaid.class);

        assertThat(lookedUp).isEqualTo(1);
    }

    @Test
    void one_that_does_not_exist_is_refused_again_and_again() {
        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> classes.findClass("io.dueflow.messages.NeverHappened"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void a_mapper_made_from_another_one_remembers_as_well() {
        var mapper = JsonMapper.builder().typeFactory(classes).build();

        assertThat(mapper.rebuild().build().getTypeFactory()).isSameAs(classes);
    }
}
