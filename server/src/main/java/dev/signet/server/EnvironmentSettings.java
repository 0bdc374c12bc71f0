package dev.signet.server;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads the environment variables that begin with `SIGNET_`; one that is no setting is a complaint.
final class EnvironmentSettings {
    private static final String PREFIX = "SIGNET_";

    /// Variables that the launcher reads or sets itself.
    private static final Set<String> OF_THE_LAUNCHER = Set.of("SIGNET_JAVA_OPTS", "SIGNET_ROOT");

    private EnvironmentSettings() {}

    /// What the environment says, by setting.
    static Map<Setting, Given> read(Map<String, String> environment, Complaints complaints) {
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            setting.variable()
                    .filter(environment::containsKey)
                    .ifPresent(
                            name -> given.put(setting, new Given(setting, environment.getOrDefault(name, ""), name)));
        }
        complainOfUnknown(environment.keySet(), complaints);
        return Map.copyOf(given);
    }

    private static void complainOfUnknown(Set<String> names, Complaints complaints) {
        List<String> known = Arrays.stream(Setting.values())
                .flatMap(setting -> setting.variable().stream())
                .toList();
        for (String name : new TreeSet<>(names)) {
            if (name.startsWith(PREFIX) && !known.contains(name) && !OF_THE_LAUNCHER.contains(name)) {
                complaints.add("The environment variable " + name + " is not a setting" + ending(name, known));
            }
        }
    }

    /// Kubernetes announces a Service called `signet` by variables of the same prefix, SIGNET_PORT among them.
    private static String ending(String name, List<String> known) {
        boolean ofKubernetes = name.startsWith("SIGNET_SERVICE_") || name.startsWith("SIGNET_PORT_");
        return ofKubernetes
                ? "; Kubernetes sets it for a Service called signet: say enableServiceLinks: false in the pod."
                : Suggestion.ending(name, known);
    }
}
