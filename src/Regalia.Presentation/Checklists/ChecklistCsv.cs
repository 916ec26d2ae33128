using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Checklists;

/// <summary>Questions as CSV; with a country, its public answers in further columns.</summary>
internal static class ChecklistCsv
{
    private static readonly ImmutableArray<string> Asked =
    [
        "id",
        "stage",
        "kind",
        "question",
        "help",
        "yes",
        "partly",
        "no",
        "least",
        "greatest",
        "unit",
        "evidence",
        "example",
        "respondent",
    ];

    private static readonly ImmutableArray<string> Answered =
    [
        "country",
        "public_answer",
        "value",
        "standard_error",
        "state",
        "year",
        "status",
        "sources",
        "addresses",
        "licences",
        "cautions",
    ];

    internal static string Write(ChecklistReport report)
    {
        CsvText csv = new([.. Asked, .. report.Country is null ? [] : Answered]);
        foreach (AskedQuestion asked in report.Questions)
        {
            ChecklistItem item = asked.Item;
            csv.Text(item.Id).Text(item.Stage).Text(item.Kind).Text(item.Question).Text(item.Help);
            foreach (string word in (ReadOnlySpan<string>)[ChecklistItem.Yes, ChecklistItem.Partly, ChecklistItem.No])
            {
                csv.Number(item.Answers.TryGetValue(word, out double value) ? value : null);
            }
            csv.Number(item.Number?.Least).Number(item.Number?.Greatest).Text(item.Unit);
            csv.Text(item.Evidence).Text(item.Example).Text(item.Respondent);
            if (asked.Public is { } answer)
            {
                csv.Text(report.Country!.Code.ToString());
                // A number is written as one: as a text, a negative one would get the apostrophe of a formula.
                csv =
                    item.Number is not null && answer.Value is { } number ? csv.Number(number) : csv.Text(answer.Words);
                csv.Number(answer.Value)
                    .Number(answer.Evidence?.StandardError)
                    .Text(Words.Of(answer.State))
                    .Whole(answer.Year)
                    .Text(answer.Status is { } status ? Words.Of(status) : null)
                    .List(answer.Sources)
                    .List(answer.Addresses)
                    .List(asked.Licences(report.Release).Select(licence => licence.Id))
                    .List(answer.Cautions);
            }
            csv.EndRow();
        }
        return csv.ToString();
    }
}
