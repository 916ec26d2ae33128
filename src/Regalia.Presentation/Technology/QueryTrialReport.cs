using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;
using Regalia.Technology.Trials;
using Spectre.Console;

namespace Regalia.Presentation.Technology;

/// <summary>The works of a sample that a query finds, with the words that matched.</summary>
/// <param name="definition">The definition that was tried.</param>
/// <param name="trial">What was found.</param>
public sealed class QueryTrialReport(TechnologyDefinition definition, QueryTrial trial)
{
    private const int MostFaults = 5;

    private const string Synthetic =
        "SYNTHETIC: the works are made up from the words of queries; they show what this one catches, not how well it finds real works (--works).";

    /// <summary>What the columns of <see cref="Csv"/> mean, in their order.</summary>
    public static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("technology", "Id of the technology."),
        BundleColumn.Text("work", "Id of the work.", "the record has none"),
        BundleColumn.Whole("year", "year", "", "Year of publication.", "the record does not say"),
        BundleColumn.YesNo("matched", "Whether the query finds it; else it would without one part."),
        BundleColumn.Text("without", "The part without which it would match.", "it matched"),
        BundleColumn.Text("field", "Where the words stand.", range: "title, abstract, topic, keyword"),
        BundleColumn.Text("snippet", "The words in square brackets, with what stands around them."),
        BundleColumn.YesNo("synthetic", "Whether the works are made up."),
    ];

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(
            definition.Name
                + (definition.Status == DefinitionStatus.Draft ? " (draft: not held against known works)" : "")
        );
        if (trial.IsSynthetic)
        {
            console.Line(Synthetic);
            console.Line();
        }

        foreach (TriedWork work in trial.Shown)
        {
            Write(console, work);
        }

        if (!trial.NearMisses.IsEmpty)
        {
            console.Line("Works that would match without one part:");
            foreach ((QueryNode part, int works) in trial.NearMisses)
            {
                console.Line($"- {QueryWords.Counted(works, "work")} without `{part}`");
            }

            console.Line();
            foreach (TriedWork work in trial.ShownNearMisses)
            {
                Write(console, work);
            }
        }

        console.Line(Summary());
        foreach (SampleFault fault in trial.Faults.Take(MostFaults))
        {
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{fault.File} line {fault.Line} is no work: {fault.Reason}"
                )
            );
        }
    }

    /// <summary>As CSV: a row a text of a work shown.</summary>
    public string Csv()
    {
        CsvText rows = new(Columns);
        foreach (TriedWork work in trial.Shown.Concat(trial.ShownNearMisses))
        {
            foreach (Snippet snippet in work.Snippets)
            {
                rows.Text(definition.Id)
                    .Text(work.Work.Id)
                    .Whole(work.Work.Year)
                    .YesNo(work.Missing is null)
                    .Text(work.Missing?.ToString())
                    .Text(QueryWords.Field(snippet.Field))
                    .Text(snippet.ToString())
                    .YesNo(trial.IsSynthetic)
                    .EndRow();
            }
        }

        return rows.ToString();
    }

    /// <summary>As JSON, with the counts.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            json.WriteString("technology", definition.Id);
            json.WriteString("status", definition.Status == DefinitionStatus.Done ? "done" : "draft");
            json.WriteString("query", trial.Query.Canonical);
            json.WriteString("querySha256", trial.Query.Digest);
            json.WriteBoolean("synthetic", trial.IsSynthetic);
            json.WriteNumber("read", trial.Read);
            json.WriteNumber("matched", trial.Matched);
            json.WriteNumberOrNull("share", trial.Share);
            json.WriteNumber("noWorks", trial.Faults.Length);
            Works(json, "works", trial.Shown);
            json.WriteStartArray("nearMissesByPart");
            foreach ((QueryNode part, int works) in trial.NearMisses)
            {
                json.WriteStartObject();
                json.WriteString("without", part.ToString());
                json.WriteNumber("works", works);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Works(json, "nearMisses", trial.ShownNearMisses);
        });

    private static void Works(Utf8JsonWriter json, string name, ImmutableArray<TriedWork> works)
    {
        json.WriteStartArray(name);
        foreach (TriedWork work in works)
        {
            json.WriteStartObject();
            json.WriteString("id", work.Work.Id);
            json.WriteNumberOrNull("year", work.Work.Year);
            json.WriteString("title", work.Work.Title);
            json.WriteString("without", work.Missing?.ToString());
            json.WriteStartArray("snippets");
            foreach (Snippet snippet in work.Snippets)
            {
                json.WriteStartObject();
                json.WriteString("field", QueryWords.Field(snippet.Field));
                json.WriteString("text", snippet.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(IAnsiConsole console, TriedWork work)
    {
        console.Line(
            (work.Work.Id ?? "no id")
                + ", "
                + (work.Work.Year?.ToString(CultureInfo.InvariantCulture) ?? "no year")
                + (work.Missing is null ? "" : $", not matched, would without `{work.Missing}`")
        );
        if (work.Snippets.All(snippet => snippet.Field != WorkFields.Title))
        {
            Write(console, "title", [new SnippetRun(OnOneLine(work.Work.Title ?? "none"), IsMatched: false)]);
        }

        foreach (Snippet snippet in work.Snippets)
        {
            Write(console, QueryWords.Field(snippet.Field), snippet.Runs);
        }

        console.Line();
    }

    private static void Write(IAnsiConsole console, string field, ImmutableArray<SnippetRun> runs)
    {
        bool isColoured = console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
        Paragraph line = new();
        line.Append("  " + field + ": ", new Style(decoration: Decoration.Dim));
        foreach (SnippetRun run in runs)
        {
            line.Append(
                run.IsMatched && !isColoured ? $"[{run.Text}]" : run.Text,
                run.IsMatched ? new Style(Color.Green, decoration: Decoration.Bold) : Style.Plain
            );
        }

        line.Append("\n");
        console.Write(line);
    }

    private static string OnOneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private string Summary() =>
        $"{QueryWords.Counted(trial.Read, "work")} read, {QueryWords.Count(trial.Matched)} matched ({QueryWords.Share(trial.Share)}), {QueryWords.Count(trial.Shown.Length)} shown."
        + (
            trial.Faults.IsEmpty
                ? ""
                : $" {QueryWords.Counted(trial.Faults.Length, "line")} could not be read as works."
        );
}
