using System.Collections.Immutable;
using Regalia.Evidence.Releases;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Claims;

/// <summary>Claims with what the records of a store make of them, reading by reading and source by source.</summary>
/// <param name="release">The release that holds the statements.</param>
/// <param name="claims">The claims.</param>
/// <param name="rulesDigest">Digest of the rules by which records were judged.</param>
public sealed class ClaimCheckReport(EvidenceRelease release, ImmutableArray<CheckedClaim> claims, string rulesDigest)
{
    /// <summary>Columns of <see cref="Csv"/>, in order.</summary>
    public static ImmutableArray<BundleColumn> Columns => ClaimCheckCsv.Columns;

    /// <summary>The claims.</summary>
    public ImmutableArray<CheckedClaim> Claims => claims;

    internal EvidenceRelease Release => release;

    internal string RulesDigest => rulesDigest;

    /// <summary>For people: a line a reading and source.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach (CheckedClaim claim in claims)
        {
            console.Heading(claim.Id);
            console.Line(claim.Statement);
            console.Line("Published in: " + (claim.PublishedIn ?? "nowhere; a question of our own"));
            if (claim.Definition is not { } definition)
            {
                console.Line("Cannot be checked: " + claim.WhyNot);
                continue;
            }
            console.Line("Claimed: " + ClaimCheckWords.Claimed(definition));
            WriteFindings(console, claim);
        }
        console.Line();
        console.Line(ClaimCheckWords.Rule);
        console.Line(ClaimCheckWords.Whose);
        console.Line("Rules " + rulesDigest[..12] + ". " + ReleaseLine.Of(release));
    }

    /// <summary>As CSV: a row a finding.</summary>
    public string Csv() => ClaimCheckCsv.Of(this);

    /// <summary>As JSON, with the ids of all records counted.</summary>
    public string Json() => ClaimCheckJson.Of(this);

    /// <summary>As Markdown.</summary>
    /// <param name="pictureOf">Address of the picture of a claim, as the text names it.</param>
    public string Markdown(Func<CheckedClaim, string> pictureOf) => ClaimCheckMarkdown.Of(this, pictureOf);

    /// <summary>The picture of a claim, SVG; null if it has none.</summary>
    public static string? Svg(CheckedClaim claim) => ClaimChart.Of(claim)?.Svg(SvgUse.Alone);

    /// <summary>Findings that say something: where a source cannot say more than under the main reading, once is enough.</summary>
    internal static IEnumerable<ClaimFinding> Telling(CheckedClaim claim)
    {
        HashSet<(string, string)> said = [];
        foreach (ClaimFinding finding in claim.Findings)
        {
            if (finding.First is not null || said.Add((string.Join(',', finding.Snapshots), finding.Why)))
            {
                yield return finding;
            }
        }
    }

    private static void WriteFindings(IAnsiConsole console, CheckedClaim claim)
    {
        ClaimFinding[] findings = [.. Telling(claim)];
        Table table = Screen.Table("Reading", "Counted in", "Verdict", "Why");
        table.Columns[0].NoWrap();
        table.Columns[2].NoWrap();
        foreach (ClaimFinding finding in findings)
        {
            table.AddRow(
                Screen.Plain(finding.Reading.Id),
                Screen.Plain(ClaimCheckWords.ShortWhere(finding)),
                Screen.Plain(ClaimCheckWords.Verdict(finding.Verdict)),
                Screen.Plain(finding.Why)
            );
        }
        console.Write(table);
        foreach (ClaimReading reading in findings.Select(f => f.Reading).Distinct())
        {
            console.Line(reading.Id + ": " + reading.Words + ".");
        }
        foreach (ClaimFinding finding in findings.Where(f => f.Reading.IsMain))
        {
            foreach (string caution in finding.Cautions)
            {
                console.Line("- " + ClaimCheckWords.ShortWhere(finding) + ": " + caution);
            }
        }
    }
}
