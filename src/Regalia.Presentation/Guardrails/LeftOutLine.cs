using System.Globalization;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Guardrails;

/// <summary>The last line of every answer: which release, and what was left out.</summary>
internal static class LeftOutLine
{
    internal static string Of(
        EvidenceRelease release,
        bool verifiedOnly,
        params ReadOnlySpan<(int Number, string One, string Many)> leftOut
    )
    {
        if (!verifiedOnly)
        {
            return ReleaseLine.Of(release);
        }

        List<string> parts = [];
        foreach ((int number, string one, string many) in leftOut)
        {
            parts.Add(Count(number, one, many));
        }

        return ReleaseLine.Of(release) + " · verified rows only, left out: " + string.Join(", ", parts);
    }

    internal static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
