using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Linking;

namespace Regalia.Presentation.Cases;

/// <summary>The words of cases, the same on the screen and in every file.</summary>
public static class CaseWords
{
    private const int Few = 6;
    private const int Opening = 80;

    /// <summary>By what people know a record: its title, or how its account begins.</summary>
    public static string Name(IncidentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Name(record.Title, record.Summary);
    }

    /// <summary>By what people know a case: its title, or how the longest account of it begins.</summary>
    public static string Name(IncidentCase incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Name(
            incident.Title,
            incident.Members.Select(member => member.Summary).OfType<string>().MaxBy(summary => summary.Length)
        );
    }

    /// <summary>All dates of a record, each with what happened: <c>started 2021-05; became known 2021-06-02</c>.</summary>
    public static string Dates(IncidentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Dates.IsEmpty
            ? "not given"
            : string.Join("; ", record.Dates.Select(date => IncidentWords.Kind(date.Kind) + " " + date));
    }

    /// <summary>Names of the victims of a record; of many the first ones.</summary>
    public static string Victims(IncidentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Some(record.Victims.Select(victim => victim.Name), "not named");
    }

    /// <summary>Sectors and kinds of the victims of a record, in the words of its source.</summary>
    public static string Sectors(IncidentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Some(record.Victims.SelectMany(victim => victim.Sectors), "not given");
    }

    /// <summary>An attribution as what it is, somebody's statement: never without who makes it.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="publisher">Who says so where the source names nobody: its publisher.</param>
    public static string Statement(Attribution attribution, string publisher)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        string who = AttributionWords.Who(attribution);
        string category = attribution.Category is { } kind ? " (" + kind + ")" : "";
        string by = attribution.StatedBy ?? publisher;
        string said =
            who.Length > 0 ? "attributed by " + by + " to " + who + category
            : category.Length > 0 ? "attributed by " + by + " to somebody who is not named" + category
            : by + " names nobody";
        return said
            + (attribution.Date is { } date ? ", " + date : "")
            + (attribution.Basis is { } basis ? "; basis: " + basis : "");
    }

    /// <summary>The attributions of a record.</summary>
    public static string Attributions(IncidentRecord record, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(snapshot);
        return record.Attributions.IsEmpty
            ? "none stated"
            : string.Join("; ", record.Attributions.Select(a => Statement(a, snapshot.Source.Publisher)));
    }

    /// <summary>When a case started, by its records: one date, or the earliest and the latest.</summary>
    public static string Started(IncidentCase incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        IncidentDate[] starts =
        [
            .. incident
                .Members.Select(member => member.Date(DateKind.Started))
                .OfType<IncidentDate>()
                .OrderBy(date => date.Day)
                .ThenBy(date => date.Precision),
        ];
        if (starts.Length == 0)
        {
            return "";
        }
        string first = starts[0].ToString();
        string last = starts[^1].ToString();
        return string.Equals(first, last, StringComparison.Ordinal) ? first : first + " to " + last;
    }

    /// <summary>What a contradiction is about, with who says what.</summary>
    public static string Says(Contradiction contradiction)
    {
        ArgumentNullException.ThrowIfNull(contradiction);
        return contradiction.Matter
            + ": "
            + string.Join("; ", contradiction.Statements.Select(s => s.By + " says " + s.Says));
    }

    /// <summary>
    /// How another case is tied to one, in a line: score, records, reasons or who decided. The score stays that of a link (same event or
    /// part), also of cases that only belong together.
    /// </summary>
    internal static string Tied(NamedCase other)
    {
        if (other.Ties.IsEmpty)
        {
            return "";
        }
        CaseTie tie = other.Ties[0];
        string reasons = LinkWords.Plainly(tie.Judgement);
        return LinkWords.Sentence(
                tie.Link.First,
                tie.Link.Second,
                tie.Link.Relation,
                LinkWords.FirstIsWhole(tie.Link.First, tie.Judgement, tie.Decision)
            )
            + ", score "
            + LinkWords.Score(tie.Link.Score)
            + (tie.Decision is { } decision ? "; " + LinkWords.Decision(decision) : "")
            + (reasons.Length == 0 ? "" : ": " + reasons)
            + (other.Ties.Length == 1 ? "" : "; and " + Count(other.Ties.Length - 1, "more link"));
    }

    internal static string Count(int number, string one) =>
        IncidentWords.Count(number) + " " + (number == 1 ? one : one + "s");

    private static string Name(string? title, string? summary)
    {
        if (!string.IsNullOrWhiteSpace(title))
        {
            return title;
        }
        if (string.IsNullOrWhiteSpace(summary))
        {
            return "no title";
        }
        string text = summary.ReplaceLineEndings(" ").Trim();
        if (text.Length <= Opening)
        {
            return "\"" + text + "\"";
        }
        // Whole words, and no half of a character of two parts.
        int end = text.LastIndexOf(' ', Opening);
        end = end > 0 ? end : Opening - (char.IsHighSurrogate(text[Opening - 1]) ? 1 : 0);
        return "\"" + text[..end] + "…\"";
    }

    private static string Some(IEnumerable<string?> texts, string none)
    {
        ImmutableArray<string> all = [.. texts.OfType<string>().Distinct(StringComparer.Ordinal)];
        return all.Length switch
        {
            0 => none,
            > Few => string.Join(", ", all.Take(Few - 1))
                + " and "
                + IncidentWords.Count(all.Length - Few + 1)
                + " more",
            _ => string.Join(", ", all),
        };
    }
}
