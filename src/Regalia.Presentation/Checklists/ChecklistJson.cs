using System.Text.Json;
using Regalia.Assessment.Checklists;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Checklists;

/// <summary>Questions as JSON.</summary>
internal static class ChecklistJson
{
    internal static string Write(ChecklistReport report) =>
        Envelope.Write(
            report.Release,
            json =>
            {
                json.WriteStartObject("checklist");
                json.WriteString("file", report.File);
                json.WriteString("version", report.Version);
                json.WriteEndObject();
                json.WriteString("country", report.Country?.Code.ToString());
                json.WriteBoolean("verifiedOnly", report.Selection.VerifiedOnly);
                json.WriteString("licence", report.Selection.OpenLicencesOnly ? "open" : "all");
                json.WriteStartArray("questions");
                foreach (AskedQuestion asked in report.Questions)
                {
                    WriteQuestion(json, report, asked);
                }
                json.WriteEndArray();
            }
        );

    private static void WriteQuestion(Utf8JsonWriter json, ChecklistReport report, AskedQuestion asked)
    {
        ChecklistItem item = asked.Item;
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("indicator", asked.Indicator?.Id);
        json.WriteString("stage", item.Stage);
        json.WriteString("kind", item.Kind);
        json.WriteString("question", item.Question);
        json.WriteString("help", item.Help);
        json.WriteStartArray("answers");
        foreach (string word in item.Words)
        {
            json.WriteStartObject();
            json.WriteString("word", word);
            json.WriteNumber("value", item.Answers[word]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (item.Number is var (least, greatest))
        {
            json.WriteStartObject("number");
            json.WriteNumber("least", least);
            json.WriteNumber("greatest", greatest);
            json.WriteString("unit", item.Unit);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("number");
        }
        json.WriteString("evidence", item.Evidence);
        json.WriteString("example", item.Example);
        json.WriteString("respondent", item.Respondent);
        WritePublic(json, report, asked);
        json.WriteEndObject();
    }

    private static void WritePublic(Utf8JsonWriter json, ChecklistReport report, AskedQuestion asked)
    {
        if (asked.Public is not { } answer)
        {
            json.WriteNull("public");
            return;
        }
        json.WriteStartObject("public");
        json.WriteString("answer", answer.Words);
        json.WriteNumberOrNull("value", answer.Value);
        json.WriteNumberOrNull("standardError", answer.Evidence?.StandardError);
        json.WriteWord("state", answer.State);
        json.WriteNumberOrNull("year", answer.Year);
        json.WriteString("status", answer.Status is { } status ? StatusWords.Of(status) : null);
        json.WriteStrings("sources", answer.Sources);
        json.WriteStrings("addresses", answer.Addresses);
        json.WriteStrings("cautions", answer.Cautions);
        json.WriteStrings("licences", asked.Licences(report.Release).Select(licence => licence.Name));
        json.WriteEndObject();
    }
}
