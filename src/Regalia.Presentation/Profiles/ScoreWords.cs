using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Profiles;

/// <summary>Scores for people: the interval before the point, no digit finer than the interval allows.</summary>
internal static class ScoreWords
{
    /// <summary>Where no country has evidence, so that there is nothing to score.</summary>
    internal const string NoScore = "no score";

    internal const string Withheld = "withheld";

    /// <summary>How every interval on a page is to be read.</summary>
    internal const string HowToRead =
        "Scores run from 0 to 100. \"Between 42 and 56\" holds nine of ten draws of the assessment: five in a hundred lie below, "
        + "five above.";

    internal static string Percent(double share) => Briefs.Figure.Percent(share);

    /// <summary>"between 42 and 56".</summary>
    internal static string Between(double? low, double? high)
    {
        if (low is null || high is null)
        {
            return NoScore;
        }
        (string from, string to) = Ends(low, high);
        return IsPoint(low, high) ? "at " + from : $"between {from} and {to}";
    }

    internal static string Between(CompositeScore score) => Between(score.Low, score.High);

    /// <summary>"between 42 and 56, median 48".</summary>
    internal static string InWords(double? value, double? low, double? high) =>
        value is null ? NoScore
        : IsPoint(low, high) ? Between(low, high) + " in nine of ten draws"
        : Between(low, high) + ", " + Median(value, low, high);

    internal static string InWords(CompositeScore score) => InWords(score.Value, score.Low, score.High);

    /// <summary>"42 to 56".</summary>
    internal static string Range(double? low, double? high)
    {
        if (low is null || high is null)
        {
            return NoScore;
        }
        (string from, string to) = Ends(low, high);
        return $"{from} to {to}";
    }

    /// <summary>"median 48"; null where there is no score.</summary>
    internal static string? Median(double? value, double? low, double? high) =>
        value is null ? null
        : IsPoint(low, high) ? "median " + Ends(value, value).From
        : "median " + Briefs.Figure.Score(value, low, high);

    /// <summary>The picture of a score; null where there is none.</summary>
    internal static ScoreInterval? Picture(double? value, double? low, double? high) =>
        value is { } v && low is { } l && high is { } h ? new ScoreInterval(l, v, h) : null;

    internal static ScoreInterval? Picture(CompositeScore score) => Picture(score.Value, score.Low, score.High);

    /// <summary>A cell of a table: "42–56", below it "median 48".</summary>
    internal static DataCell Cell(double? value, double? low, double? high, Link? link = null)
    {
        if (value is null || low is null || high is null)
        {
            return Linked(NoScore, link);
        }
        (string from, string to) = Ends(low, high);
        return new DataCell(Linked(from + "–" + to, link))
        {
            Number = value,
            Interval = Picture(value, low, high),
            Detail = Median(value, low, high)!,
        };
    }

    internal static DataCell Cell(CompositeScore score, Link? link = null) =>
        Cell(score.Value, score.Low, score.High, link);

    internal static Prose Linked(string text, Link? link) => link is null ? text : Prose.To(text, link);

    /// <summary>What one of the shown composites says, and whether more of it is better or worse.</summary>
    internal static string Meaning(string composite) =>
        composite switch
        {
            CompositeCodes.Exposure => "What there is to steal; higher is worse",
            CompositeCodes.Threat => "How often reports say that somebody comes for it; higher is worse",
            CompositeCodes.Preparedness => "Law, defence and response at home; higher is better",
            CompositeCodes.Guardrails => "International commitments; higher is better",
            CompositeCodes.Readiness => "Preparedness and guardrails together; higher is better",
            CompositeCodes.Pressure => "Exposure and threat together; higher is worse",
            _ => "",
        };

    // A coded value that nine of ten draws leave as it is has an interval without a width.
    private static bool IsPoint(double? low, double? high) =>
        low is not null
        && high is not null
        && Ends(low, high) is var (from, to)
        && string.Equals(from, to, StringComparison.Ordinal);

    private static (string From, string To) Ends(double? low, double? high)
    {
        string from = Briefs.Figure.Score(low, low, high);
        string to = Briefs.Figure.Score(high, low, high);
        return string.Equals(from, to, StringComparison.Ordinal) && from.EndsWith(".0", StringComparison.Ordinal)
            ? (from[..^2], to[..^2])
            : (from, to);
    }
}
