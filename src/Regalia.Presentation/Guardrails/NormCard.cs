using System.Globalization;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>One of the UN norms: what it asks in our own words, and what that has to do with theft of know-how.</summary>
/// <param name="release">Where the row comes from.</param>
/// <param name="norm">The norm.</param>
/// <param name="report">The instrument that holds it; <see langword="null"/> if the release has no row of it.</param>
public sealed class NormCard(EvidenceRelease release, Norm norm, Instrument? report)
{
    /// <summary>The card.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading("Norm " + norm.Id + ": " + norm.Topic);
        console.Line(norm.Paraphrase + ". (Our own words; voluntary.)");
        console.Line("For theft of know-how: " + norm.Relevance);
        console.Line("Stages: " + GuardrailWords.Stages(norm.Stages));
        if (report is not null)
        {
            console.Line("Stands in: " + report.Name + " (regalia norm show " + report.Id + ")");
        }
        SourceNotes.WriteUnbroken(
            console,
            "Source: "
                + (norm.Address ?? "no address")
                + " · "
                + StatusWords.Of(norm.Status)
                + string.Create(CultureInfo.InvariantCulture, $" · norms.csv row {norm.Row}")
        );
        console.Line("\n" + ReleaseLine.Of(release));
    }

    /// <summary>The row.</summary>
    public string Csv()
    {
        CsvText csv = new([
            "id",
            "paraphrase",
            "topic",
            "stages",
            "relevance",
            "instrument",
            "status",
            "address",
            "row",
        ]);
        csv.Text(norm.Id)
            .Text(norm.Paraphrase)
            .Text(norm.Topic)
            .List(norm.Stages)
            .Text(norm.Relevance)
            .Text(report?.Id)
            .Text(StatusWords.Of(norm.Status))
            .Text(norm.Address)
            .Whole(norm.Row)
            .EndRow();
        return csv.ToString();
    }

    /// <summary>The row.</summary>
    public string Json() =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteWord("kind", GuardrailKind.Norm);
                GuardrailJson.WriteNorm(json, norm);
                json.WriteString("instrument", report?.Id);
            }
        );
}
