package dev.holdup.micrometer;

import javax.management.InstanceNotFoundException;
import javax.management.ListenerNotFoundException;
import javax.management.MBeanServer;
import javax.management.MBeanServerDelegate;
import javax.management.MBeanServerNotification;
import javax.management.Notification;
import javax.management.NotificationListener;

/** Tells when the agent comes or goes: it may be attached and detached while the application runs. */
final class Arrivals implements AutoCloseable {
    private final MBeanServer server;
    private final NotificationListener listener;

    Arrivals(MBeanServer server, Runnable onChange) {
        this.server = server;
        listener = (notification, handback) -> {
            if (isAgents(notification)) {
                onChange.run();
            }
        };
        try {
            server.addNotificationListener(MBeanServerDelegate.DELEGATE_NAME, listener, null, null);
        } catch (InstanceNotFoundException impossible) {
            throw new IllegalStateException("an MBean server without its delegate", impossible);
        }
    }

    @Override
    public void close() {
        try {
            server.removeNotificationListener(MBeanServerDelegate.DELEGATE_NAME, listener);
        } catch (InstanceNotFoundException | ListenerNotFoundException closedBefore) {
            // nothing is left to close
        }
    }

    private static boolean isAgents(Notification notification) {
        return notification instanceof MBeanServerNotification change
                && change.getMBeanName().getCanonicalName().equals(AgentLoops.NAME);
    }
}
