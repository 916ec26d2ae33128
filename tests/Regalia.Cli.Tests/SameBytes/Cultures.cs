using System.Globalization;

namespace Regalia.Cli.Tests.SameBytes;

/// <summary>Environments of other cultures: other digits, other calendars, other letters.</summary>
internal static class Cultures
{
    public const string Invariant = "invariant";

    public static readonly string[] All = [Invariant, "th_TH.UTF-8", "pt_BR.UTF-8", "tr_TR.UTF-8"];

    public static Dictionary<string, string?> Environment(string culture) =>
        culture == Invariant
            ? new(StringComparer.Ordinal) { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }
            : new(StringComparer.Ordinal) { ["LANG"] = culture, ["LC_ALL"] = culture };

    /// <summary>What the runtime makes of the environment of a culture (<see cref="CultureTests"/>).</summary>
    public static CultureInfo Of(string culture) => CultureInfo.GetCultureInfo(culture[..5].Replace('_', '-'));
}
