package io.dueflow.query.offence;

import io.dueflow.app.DueflowApplication;

class ReadModelThatKnowsTheApp {

    DueflowApplication application;
}
