package io.dueflow.reminder.directory;

import java.util.Optional;

/** Knows the borrowers' mobile numbers (借款人通讯录). */
public interface BorrowerDirectory {

    /**
     * The number, or nothing where the directory has none that a text could go to.
     *
     * @throws DirectorySilent where the directory cannot tell at the moment
     */
    Optional<Mobile> mobileOf(String consumerId);
}
