using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Places;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using static System.FormattableString;

namespace Regalia.Incidents.Tests.Sources;

/// <summary>The real files, where they are: each record is read or rejected, none is lost.</summary>
public sealed class CorpusSourceTests
{
    [Theory]
    [InlineData("cfr", "cfr/cfr_2023-02.csv", 768, 0)]
    [InlineData("cfr", "cfr/cfr_2021-04.csv", 481, 0)]
    [InlineData("cfr", "cfr/cfr_2023-02_sponsor_coded.xlsx", 713, 0)]
    [InlineData("cissm", "cissm/CISSM-export_through_2023-03_from_RData.csv", 10_642, 0)]
    [InlineData("cissm", "cissm/python-monty_data.csv", 3_987, 1)]
    [InlineData("cissm", "cissm/Turki19_cleaned_data.csv", 7_440, 0)]
    [InlineData("cissm", "cissm/yusufkanik_processed_cyber_data_2026-03.csv", 15_906, 1_555)]
    [InlineData("csis", "csis/parsed_incidents.csv", 1_012, 0)]
    [InlineData("dcid", "dcid/DCID_2.0_Release_update_February_2023.xlsx", 429, 0)]
    public void Read_and_rejected_are_all_records_of_the_file(string source, string file, int read, int rejected)
    {
        List<ReadItem> items = Items(source, file);
        List<IncidentRecord> records = [.. items.OfType<ReadRecord>().Select(item => item.Record)];

        Assert.Equal((read, rejected), (records.Count, items.OfType<RejectedRecord>().Count()));
        Assert.Equal(read, records.Select(r => r.Id).Distinct().Count());
        Assert.All(records, r => Assert.Equal(source, r.Source));
    }

    [Fact]
    public void Shifted_rows_of_the_tracker_are_put_back()
    {
        List<IncidentRecord> records = Records("cfr", "cfr/cfr_2023-02.csv");
        List<IncidentRecord> shifted = [.. records.Where(r => r.Repairs.Any(IsShift))];

        // Six are named in the corpus, with the line on which they stand; the seventh had no sponsor at all.
        Assert.Equal(["112", "127", "208", "239", "262", "333", "479"], shifted.Select(r => r.Id));
        Assert.All(shifted, r => Assert.NotNull(r.Field("Type")));
        Assert.All(shifted.SkipLast(1), r => Assert.NotNull(r.Attributions[0].Country));
        Assert.Equal(15, records.Count(r => r.Dates.IsEmpty));
        // 728 cells of the column are filled as the file stands, one of them with a shifted victim.
        Assert.Equal(727, records.Count(r => r.Field("Sponsor") is not null));
    }

    [Fact]
    public void About_half_of_the_records_of_2014_and_a_tenth_of_those_of_2020_or_less_are_profiles()
    {
        List<IncidentRecord> records = Records("cfr", "cfr/cfr_2023-02.csv");

        Assert.Equal((15, 32), Profiles(records, 2014));
        Assert.Equal((5, 120), Profiles(records, 2020));
    }

    [Theory]
    [InlineData("cfr", "cfr/cfr_2023-02.csv", 533)]
    [InlineData("csis", "csis/parsed_incidents.csv", 613)]
    public void Countries_of_victims_are_read_from_prose(string source, string file, int expected) =>
        Assert.Equal(expected, Records(source, file).Count(r => r.Victims.Any(v => v.Country is not null)));

    [Fact]
    public void Sponsors_mean_the_countries_that_others_coded()
    {
        List<IncidentRecord> records = Records("cfr", "cfr/cfr_2023-02_sponsor_coded.xlsx");
        List<string?> otherwise = [];
        int compared = 0;
        foreach (IncidentRecord record in records)
        {
            if (
                record.Attributions is [{ Country: Iso3 country }]
                && int.TryParse(record.Field("sponsor_cow"), CultureInfo.InvariantCulture, out int code)
            )
            {
                compared++;
                if (Gazetteer.FindCow(code)?.Code != country)
                {
                    otherwise.Add(record.Field("sponsor_flag"));
                }
            }
        }
        Assert.True(compared > 600, Invariant($"{compared} compared"));
        // Rows that the coders shifted back by hand, and not always to the sponsor's column.
        Assert.Equal(["COLUMN_SHIFT_FIX", "COLUMN_SHIFT_FIX"], otherwise);
    }

    [Fact]
    public void Every_state_of_the_pairs_is_a_place_and_nearly_every_pair_has_its_victim()
    {
        List<IncidentRecord> records = Records("dcid", "dcid/DCID_2.0_Release_update_February_2023.xlsx");

        Assert.All(records, r => Assert.NotNull(r.Attributions[0].Country));
        // Of four pairs the initiator is a third state.
        Assert.Equal(425, records.Count(r => r.Victims[0].Country is not null));
        // 36 of 429 are said to start on 1 January, where one or two would be likely.
        Assert.Equal(36, records.Count(r => r.Date(DateKind.Started)?.Precision == DatePrecision.Year));
        Assert.Equal(393, records.Count(r => r.Date(DateKind.Started)?.Precision == DatePrecision.Day));
    }

    [Fact]
    public void Repeated_rows_of_the_victims_are_kept_and_said()
    {
        List<IncidentRecord> records = Records("cissm", "cissm/CISSM-export_through_2023-03_from_RData.csv");

        Assert.Equal(148, records.Count(r => r.Repairs.Any(x => x.StartsWith("the same", StringComparison.Ordinal))));
        Assert.All(records, r => Assert.Equal(DatePrecision.Month, r.Dates[0].Precision));
    }

    private static (int, int) Profiles(List<IncidentRecord> records, int year)
    {
        List<IncidentRecord> those = [.. records.Where(r => r.Dates is [{ } date] && date.Year == year)];
        return (those.Count(r => r.Level == RecordLevel.Actor), those.Count);
    }

    private static bool IsShift(string repair) =>
        repair.StartsWith("a closing quotation mark", StringComparison.Ordinal);

    private static List<IncidentRecord> Records(string source, string file) =>
        [.. Items(source, file).OfType<ReadRecord>().Select(item => item.Record)];

    private static List<ReadItem> Items(string source, string file) =>
        [.. IncidentSources.Find(source)!.Reader().Read([new SourceFile(Corpus.Path(file))])];
}
