using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Practices;

/// <summary>How the fields of a practice read for people. What the release does not say is "unknown", never blank.</summary>
internal static class PracticeWords
{
    internal const string Unknown = "unknown";

    internal const string LayerLegend =
        "Layers: gov government systems, CI critical infrastructure, IP IP-intensive industry and research, rest the rest.";

    internal static string Standing(Practice practice) => practice.Standing.Replace('_', ' ');

    internal static string Since(Practice practice) => practice.Since is { } year ? Figures.Raw(year) : Unknown;

    /// <summary>Layers in short: gov, CI, IP, rest.</summary>
    internal static string Layers(Practice practice) =>
        string.Join(
            ", ",
            practice.Layers.Select(layer =>
                layer switch
                {
                    "government" => "gov",
                    "critical-infrastructure" => "CI",
                    "ip-intensive" => "IP",
                    "economy" => "rest",
                    _ => layer,
                }
            )
        );

    /// <summary>A condition as it was asked for: <c>stage recover</c>.</summary>
    internal static string Condition(PracticeCondition condition) =>
        condition.Value.Length == 0 ? condition.Name : condition.Name + " " + condition.Value;
}
