using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Practices;

/// <summary>The columns of a practice in CSV: those of practices.csv and the name of the jurisdiction; unknown is blank.</summary>
internal static class PracticeColumns
{
    internal static string[] Names { get; } =
    [
        "id",
        "jurisdiction",
        "jurisdiction_name",
        "name",
        "since",
        "approach",
        "category",
        "stages",
        "layers",
        "target",
        "actor",
        "standing",
        "provides",
        "asks",
        "transfer",
        "addresses",
        "description",
        "address",
        "status",
        "note",
    ];

    internal static CsvText Write(CsvText row, Practice practice, string jurisdictionName) =>
        row.Text(practice.Id)
            .Text(practice.Jurisdiction)
            .Text(jurisdictionName)
            .Text(practice.Name)
            .Whole(practice.Since)
            .Text(practice.Approach)
            .Text(practice.Category)
            .List(practice.Stages)
            .List(practice.Layers)
            .Text(practice.Target)
            .Text(practice.Actor)
            .Text(practice.Standing)
            .List(practice.Provides)
            .Text(practice.Asks)
            .Text(practice.Transfer)
            .List(practice.Addresses)
            .Text(practice.Description)
            .Text(practice.Address)
            .Text(Words.Of(practice.Status))
            .Text(practice.Note);
}
