using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Practices;

/// <summary>The columns of a practice in CSV: those of practices.csv and the name of the jurisdiction; unknown is blank.</summary>
internal static class PracticeColumns
{
    private const string NotSaid = "the source does not say";

    internal static ImmutableArray<BundleColumn> All { get; } =
    [
        BundleColumn.Text("id", "Id of the practice."),
        BundleColumn.Text("jurisdiction", "Country, ISO 3166-1 alpha-3, or code of a group."),
        BundleColumn.Text("jurisdiction_name", "Its name."),
        BundleColumn.Text("name", "Name of the practice."),
        BundleColumn.Whole("since", "year", "", "Year of its start or present form.", NotSaid),
        BundleColumn.Text(
            "approach",
            "Approach it belongs to.",
            range: "national-security, due-diligence, economic-security, general-cyber"
        ),
        BundleColumn.Text("category", "Kind of measure.", range: "legislative, defensive, reactive"),
        BundleColumn.List("stages", "Stages of protection it serves."),
        BundleColumn.List("layers", "Layers of protection it reaches."),
        BundleColumn.Text("target", "Whom it is meant for.", NotSaid),
        BundleColumn.Text("actor", "Who runs it.", NotSaid),
        BundleColumn.Text("standing", "Whether it holds.", range: "in_force, ended, draft, unknown"),
        BundleColumn.List("provides", "What those reached get: duty, service, right.", "not coded"),
        BundleColumn.Text("asks", "What it asks, and of whom.", NotSaid),
        BundleColumn.Text("transfer", "What it takes to carry it over.", NotSaid),
        BundleColumn.List("addresses", "Indicators whose gap it closes; our own coding.", "none of this release"),
        BundleColumn.Text("description", "What it does."),
        BundleColumn.Text("address", "What was read.", "not given"),
        BundleColumn.Text("status", "Whether it was checked at its source.", range: "sourced, unverified"),
        BundleColumn.Text("note", "What a reader should know.", "nothing"),
    ];

    /// <summary>Those of practices in the order of likeness to a country.</summary>
    internal static ImmutableArray<BundleColumn> Similar { get; } =
    [
        BundleColumn.Text("to", "The country that looks for practices, ISO 3166-1 alpha-3."),
        BundleColumn.Share("similarity", "Likeness of the two: weighted mean of the features that are known."),
        BundleColumn.Share("income", "Likeness of income group.", "not known"),
        BundleColumn.Share("region", "Likeness of region.", "not known"),
        BundleColumn.Share("stock", "Likeness of the stock of know-how.", "not known"),
        BundleColumn.Share("readiness", "Likeness of the profile of readiness.", "not known"),
        BundleColumn.Text("reason", "What they share and where they differ."),
        .. All,
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
