using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Claims;

/// <summary>Published claims as the release holds them: all, or one.</summary>
public sealed class ClaimReport
{
    private readonly EvidenceRelease _release;
    private readonly Claim? _only;

    private ClaimReport(EvidenceRelease release, Claim? only)
    {
        _release = release;
        _only = only;
        Claims = only is null ? [.. release.Claims.OrderBy(c => c.Id, StringComparer.Ordinal)] : [only];
    }

    /// <summary>Columns of <see cref="Csv"/>, in order.</summary>
    public static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("id", "Id of the claim."),
        BundleColumn.Text("statement", "What it says, in our words."),
        BundleColumn.Text("kind", "What it would be tested as.", range: "ratio, share, leadership and so on"),
        BundleColumn.Whole("from", "", "", "First year it speaks of.", "not given"),
        BundleColumn.Whole("to", "", "", "Last year it speaks of.", "not given"),
        BundleColumn.Text("value", "The figure it states, in its own words.", "none"),
        BundleColumn.Text("published_in", "Where it was published, and by whom."),
        BundleColumn.Text("check", "Whether Regalia has tested it.", range: ClaimWords.NotCheckedWord),
        BundleColumn.Whole("row", "", "2 or more", "Line in claims.csv, header = 1."),
    ];

    internal ImmutableArray<Claim> Claims { get; }

    /// <summary>All claims of a release, by id.</summary>
    public static ClaimReport All(EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new(release, only: null);
    }

    /// <summary>One claim.</summary>
    public static ClaimReport Of(EvidenceRelease release, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(claim);
        return new(release, claim);
    }

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (_only is { } claim)
        {
            WriteCard(console, claim);
        }
        else if (Claims.IsEmpty)
        {
            console.Line("This release holds no claims.");
        }
        else
        {
            Table table = Screen.Table("Id", "Statement", "Years", "Published in");
            table.Columns[0].NoWrap();
            table.ShowRowSeparators = true;
            foreach (Claim one in Claims)
            {
                table.AddRow(
                    Screen.Plain(one.Id),
                    Screen.Plain(one.Statement),
                    Screen.Plain(ClaimWords.Years(one)),
                    Screen.Plain(one.PublishedIn)
                );
            }
            console.Write(table);
            console.Line("`regalia claim show ID` has everything about one.");
        }
        console.Line(ClaimWords.Whose);
        console.Line(ReleaseLine.Of(_release));
    }

    /// <summary>As CSV: a row each.</summary>
    public string Csv()
    {
        var csv = new CsvText([.. Columns.Select(c => c.Name)]);
        foreach (Claim claim in Claims)
        {
            csv.Text(claim.Id)
                .Text(claim.Statement)
                .Text(claim.Kind)
                .Whole(claim.From)
                .Whole(claim.To)
                .Text(claim.Value)
                .Text(claim.PublishedIn)
                .Text(ClaimWords.NotCheckedWord)
                .Whole(claim.Row)
                .EndRow();
        }
        return csv.ToString();
    }

    /// <summary>As JSON: an array <c>claims</c>, or the one object <c>claim</c>.</summary>
    public string Json() =>
        Envelope.Write(
            _release,
            json =>
            {
                if (_only is { } claim)
                {
                    json.WriteStartObject("claim");
                    WriteClaim(json, claim);
                    json.WriteEndObject();
                    return;
                }
                json.WriteStartArray("claims");
                foreach (Claim one in Claims)
                {
                    json.WriteStartObject();
                    WriteClaim(json, one);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("statement", claim.Statement);
        json.WriteString("kind", claim.Kind);
        json.WriteNumberOrNull("from", claim.From);
        json.WriteNumberOrNull("to", claim.To);
        json.WriteString("value", claim.Value);
        json.WriteString("publishedIn", claim.PublishedIn);
        json.WriteString("check", ClaimWords.NotCheckedWord);
        json.WriteString("at", "claims.csv row " + Digits.Of(claim.Row));
    }

    private static void WriteCard(IAnsiConsole console, Claim claim)
    {
        console.Heading(claim.Id);
        console.Line(claim.Statement);
        console.Line();
        console.Line("Kind:         " + ClaimWords.Kind(claim));
        console.Line("Years:        " + ClaimWords.Years(claim));
        console.Line("Figure:       " + (claim.Value ?? "no figure"));
        console.Line("Published in: " + claim.PublishedIn);
        console.Line("Status:       " + ClaimWords.Check(claim));
        console.Line("In the release: claims.csv row " + Digits.Of(claim.Row));
        console.Line();
    }
}
