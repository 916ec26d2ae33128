using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Terminal;
using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;
using Spectre.Console;

namespace Regalia.Presentation.Technology;

/// <summary>Definitions of technologies held against their known works, and what is odd about their queries.</summary>
/// <param name="catalogue">The definitions, with what is wrong with the others.</param>
/// <param name="explains">Whether each query is explained in words.</param>
public sealed class QueryCheckReport(TechnologyCatalogue catalogue, bool explains)
{
    private readonly ImmutableArray<DefinitionCheck> checks = [.. catalogue.Entries.Select(DefinitionCheck.Of)];

    /// <summary>What the columns of <see cref="Csv"/> mean, in their order.</summary>
    public static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("technology", "Id of the technology."),
        BundleColumn.Text("status", "Whether the definition was held against known works.", range: "done, draft"),
        BundleColumn.Whole("size", "words, prefixes and phrases", "1 up", "Size of the query."),
        BundleColumn.Whole("anchors", "works", "0 up", "Works that must be found."),
        BundleColumn.Whole("anchors_found", "works", "0 up", "Of these, works found."),
        BundleColumn.Whole("near_misses", "works", "0 up", "Works that must not be found."),
        BundleColumn.Whole("near_misses_avoided", "works", "0 up", "Of these, works not found."),
        BundleColumn.Whole("impossible", "parts", "0 up", "Parts of the query that can never match."),
        BundleColumn.Whole("redundant", "parts", "0 up", "Parts without which it matches the same."),
        BundleColumn.Text("query_sha256", "Digest of the query in its canonical form."),
    ];

    /// <summary>
    /// Whether nothing has to be mended: no fault, and every definition that is done finds its anchors and no near miss.
    /// </summary>
    public bool IsSound =>
        catalogue.Faults.IsEmpty
        && checks.All(check => check.Entry.Definition.Status == DefinitionStatus.Draft || check.Failures.IsEmpty);

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (!explains)
        {
            WriteTable(console);
        }

        foreach (DefinitionCheck check in checks)
        {
            if (explains)
            {
                Explain(console, check);
            }

            foreach (QueryFinding finding in check.Findings)
            {
                (int line, int column) = check.Entry.Place.Of(finding.Part.Span);
                console.Line(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{check.Entry.File} line {line}, column {column}: {Kind(finding)}: `{finding.Part}`: {finding.Reason}"
                    )
                );
            }

            foreach (KnownWorkResult work in check.Failures)
            {
                console.Line($"{check.Entry.File}: {Failure(work)}");
            }
        }

        foreach (Fault fault in catalogue.Faults)
        {
            console.Line(fault.ToString());
        }

        console.Line(Summary());
    }

    /// <summary>As CSV: a row a definition that could be read.</summary>
    public string Csv()
    {
        CsvText rows = new(Columns);
        foreach (DefinitionCheck check in checks)
        {
            rows.Text(check.Entry.Definition.Id)
                .Text(Status(check))
                .Whole(check.Size)
                .Whole(check.Entry.Definition.Anchors.Length)
                .Whole(AsExpected(check, anchors: true))
                .Whole(check.Entry.Definition.NearMisses.Length)
                .Whole(AsExpected(check, anchors: false))
                .Whole(check.Findings.Count(finding => finding.Kind == QueryFindingKind.Impossible))
                .Whole(check.Findings.Count(finding => finding.Kind == QueryFindingKind.Redundant))
                .Text(check.Entry.Query.Digest)
                .EndRow();
        }

        return rows.ToString();
    }

    /// <summary>As JSON, with explanations, findings, known works and faults.</summary>
    public string Json() => QueryCheckJson.Write(catalogue, checks, IsSound);

    internal static string Status(DefinitionCheck check) =>
        check.Entry.Definition.Status == DefinitionStatus.Done ? "done" : "draft";

    internal static string Kind(QueryFinding finding) =>
        finding.Kind == QueryFindingKind.Impossible ? "impossible" : "redundant";

    private static int AsExpected(DefinitionCheck check, bool anchors) =>
        check.Works.Count(work => work.IsAnchor == anchors && work.IsAsExpected);

    private static string Failure(KnownWorkResult work) =>
        work.IsAnchor
            ? $"anchor not found: \"{work.Work.Title}\""
            : $"near miss found: \"{work.Work.Title}\", by "
                + string.Join(
                    ", ",
                    work.Match.Words.Select(word =>
                        $"`{work.Text.Texts[word.Text].Text.Substring(word.Start, word.Length)}`"
                    )
                );

    private static void Explain(IAnsiConsole console, DefinitionCheck check)
    {
        TechnologyDefinition definition = check.Entry.Definition;
        console.Heading(
            definition.Name
                + (definition.Status == DefinitionStatus.Draft ? " (draft: not held against known works)" : "")
        );
        console.Line("Meant: " + definition.Scope);
        console.Line("Left out: " + definition.LeftOut);
        console.Line("A work matches when its title or abstract has:");
        foreach (string line in QueryExplanation.Of(check.Entry.Query).Lines())
        {
            console.Line("  " + line);
        }

        console.Line(
            string.Create(CultureInfo.InvariantCulture, $"Size: {check.Size} words, prefixes and phrases. ")
                + Known(check)
        );
    }

    private static string Known(DefinitionCheck check) =>
        check.Works.IsEmpty
            ? "No known works to hold it against."
            : $"Anchors found: {Counted(check, anchors: true)}. Near misses avoided: {Counted(check, anchors: false)}.";

    private static string Counted(DefinitionCheck check, bool anchors)
    {
        int all = check.Works.Count(work => work.IsAnchor == anchors);
        return all == 0
            ? "none given"
            : string.Create(CultureInfo.InvariantCulture, $"{AsExpected(check, anchors)} of {all}");
    }

    private void WriteTable(IAnsiConsole console)
    {
        Table table = Screen.Table("Technology", "Status", "Size", "Anchors found", "Near misses avoided", "Odd parts");
        foreach (DefinitionCheck check in checks)
        {
            table.AddRow(
                Screen.Plain(check.Entry.Definition.Id),
                Screen.Plain(Status(check)),
                Screen.Plain(QueryWords.Count(check.Size)),
                Screen.Plain(Counted(check, anchors: true)),
                Screen.Plain(Counted(check, anchors: false)),
                Screen.Plain(check.Findings.IsEmpty ? "none" : QueryWords.Count(check.Findings.Length))
            );
        }

        if (checks.Length > 0)
        {
            console.Write(table);
        }
    }

    private string Summary()
    {
        int drafts = checks.Count(check => check.Entry.Definition.Status == DefinitionStatus.Draft);
        int failures = checks
            .Where(check => check.Entry.Definition.Status == DefinitionStatus.Done)
            .Sum(check => check.Failures.Length);
        string missing = catalogue.WithoutDefinition.Length switch
        {
            0 => "",
            1 => " 1 technology of the release has no definition: " + catalogue.WithoutDefinition[0] + ".",
            int count => string.Create(
                CultureInfo.InvariantCulture,
                $" {count} technologies of the release have no definition."
            ),
        };
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{QueryWords.Counted(checks.Length, "definition")} read, {drafts} of them drafts; {QueryWords.Counted(catalogue.Faults.Length, "fault")}; {QueryWords.Counted(failures, "known work")} not as it must be."
            ) + missing;
    }
}
