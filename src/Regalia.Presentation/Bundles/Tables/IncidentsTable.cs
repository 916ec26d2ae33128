using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Evidence;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>incidents.csv: the records behind incident counts that were taken from a store. Ids only, for the texts are their source's.</summary>
internal sealed class IncidentsTable : BundleTable
{
    internal override string File => "incidents.csv";

    internal override string Description =>
        "The records behind each incident count, by id: `regalia incidents show SNAPSHOT:ID` has everything about one.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Text("source", "The tabulation, as in threat.csv."),
            BundleColumn.Whole("year", "year", "", "The year it is counted in."),
            BundleColumn.Text("snapshot", "Source and vintage in the store."),
            BundleColumn.Text("id", "Id of the record."),
            BundleColumn.YesNo("espionage", "Whether it counts as espionage."),
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        ILookup<Iso3, CountedIncident> counted = scope.Result.Release.CountedIncidents.ToLookup(i => i.Country);
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach (CountedIncident incident in counted[country.Country.Code])
            {
                rows.Text(country.Country.Code.ToString())
                    .Text(incident.Source)
                    .Whole(incident.Year)
                    .Text(incident.Snapshot)
                    .Text(incident.Id)
                    .YesNo(incident.IsEspionage)
                    .EndRow();
            }
        }
    }
}
