package io.dueflow.reminder.tencent;

import io.dueflow.messages.reminder.ReminderKind;
import java.util.Map;

/**
 * What we have agreed with Tencent Cloud.
 *
 * @param sdkAppId of the application for texts
 * @param signName the approved signature in front of each text
 * @param templates the approved template of each kind; its values are the amount and the due date
 */
public record TencentAccount(
        String secretId,
        String secretKey,
        String sdkAppId,
        String signName,
        String region,
        Map<ReminderKind, String> templates) {

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "TencentAccount[sdkAppId=" + sdkAppId + ", region=" + region + "]";
    }
}
