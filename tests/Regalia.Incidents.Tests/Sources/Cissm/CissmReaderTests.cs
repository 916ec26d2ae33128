using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Cissm;
using Regalia.Incidents.Tests.Sources.Tabular;
using static System.FormattableString;

namespace Regalia.Incidents.Tests.Sources.Cissm;

public sealed class CissmReaderTests
{
    private const string Header =
        "evtDate,actor,actor_type,organization,industry_code,industry,motive,event_type,event_subtype,description,source_url,country,actor_country\n";

    [Fact]
    public void One_organisation_is_one_record()
    {
        IncidentRecord record = Record(
            "2021 May,Blue Fox,Hacktivist,Example Bank,52,Finance and Insurance,Protest,Disruptive,Data Attack,The bank is closed.,https://example.org/a,Fiji,Bouvet Island"
        );

        Assert.Equal(("cissm", "1", RecordLevel.VictimImpact), (record.Source, record.Id, record.Level));
        Assert.Equal(["Started 2021-05"], record.Dates.Select(d => d.Said()));
        Assert.Equal(["Example Bank/Fiji/FJI/Finance and Insurance+NAICS 52"], record.Victims.Select(v => v.Said()));
        Assert.Equal(["Blue Fox/Bouvet Island/BVT/Hacktivist///"], record.Attributions.Select(a => a.Said()));
        Assert.Equal("The bank is closed.", record.Summary);
        Assert.Equal(["https://example.org/a"], record.References);
        Assert.Equal(13, record.Fields.Length);
    }

    [Theory]
    [InlineData("2021 Sep", "Started 2021-09")]
    [InlineData("2021-09-30", "Started 2021-09-30")]
    [InlineData("2014-01-01 00:00:00", "Started 2014-01-01")]
    [InlineData("2021-13-01", "")]
    public void Dates_of_every_copy_are_read(string cell, string expected)
    {
        foreach (string culture in (string[])["", "th-TH", "pt-BR", "tr-TR"])
        {
            using UnderCulture _ = new(culture);
            IncidentRecord record = Record(cell + ",,,A,,,,Mixed,,,,,");

            Assert.Equal(expected, string.Join(';', record.Dates.Select(d => d.Said())));
            Assert.Equal(expected.Length > 0, record.Repairs.IsEmpty);
        }
    }

    [Fact]
    public void Undetermined_is_missing_and_stays_in_the_fields()
    {
        IncidentRecord record = Record(
            "2021 May,Undetermined,Undetermined,Undetermined,,Undetermined,Undetermined,Mixed,NA,,NA,Undetermined,NA"
        );

        Assert.Equal(["///"], record.Victims.Select(v => v.Said()));
        Assert.Empty(record.Attributions);
        Assert.Empty(record.References);
        Assert.Equal("Undetermined", record.Field("actor"));
    }

    [Fact]
    public void The_copy_without_texts_is_read()
    {
        IncidentRecord record = RecordFile.Record(
            new CissmReader(),
            "event_date,year,actor,actor_type,organization,industry,motive,event_type,country,actor_country,state\n2014-01-02 00:00:00,2014,Undetermined,Criminal,Example Shop,Retail,Financial,Exploitive,Fiji,Undetermined,North\n"
        );

        Assert.Equal(["Started 2014-01-02"], record.Dates.Select(d => d.Said()));
        Assert.Equal("Example Shop/Fiji/FJI/Retail", Assert.Single(record.Victims).Said());
        Assert.Equal("///Criminal///", Assert.Single(record.Attributions).Said());
        Assert.Equal("North", record.Field("state"));
    }

    [Fact]
    public void Of_the_mixed_copy_records_of_another_source_are_rejected()
    {
        List<ReadItem> items = RecordFile.Items(
            new CissmReader(),
            "iso3,year,motive,actor_type,event_type,source\nFJI,2016.0,Protest,Hacktivist,Disruptive,Maryland\nFJI,2017.0,Data theft,,,EuRepoC\nFJI,2016.0,Protest,Hacktivist,Disruptive,Maryland\n"
        );

        IncidentRecord read = Assert.IsType<ReadRecord>(items[0]).Record;
        RejectedRecord rejected = Assert.IsType<RejectedRecord>(items[1]);
        Assert.Equal(["Started 2016"], read.Dates.Select(d => d.Said()));
        Assert.Equal("/FJI/FJI/", Assert.Single(read.Victims).Said());
        Assert.Equal((2, 3), (rejected.Number, rejected.Line));
        Assert.StartsWith("source \"EuRepoC\", expected Maryland", rejected.Reason, StringComparison.Ordinal);
        // Where only codes are left, two victims look alike: nothing is said of it.
        Assert.Empty(Assert.IsType<ReadRecord>(items[2]).Record.Repairs);
    }

    [Theory]
    [InlineData(
        "2021-05-01,Fox,Hacktivist,Example,92,State,Protest,Political-Espionage,Exploitative,Undetermined,Files are told.,https://example.org/a,Fiji",
        "Protest,Political-Espionage|Exploitative|Undetermined"
    )]
    [InlineData(
        "2021 May,Fox,Hacktivist,Example,92,State,Protest,Exploitative,Data Attack,Undetermined,Files are told.,https://example.org/a,Fiji",
        "Protest|Exploitative|Data Attack,Undetermined"
    )]
    public void Two_codes_in_two_columns_are_joined(string row, string expected)
    {
        IncidentRecord record = Record(row);

        Assert.Equal(
            expected,
            string.Join('|', record.Field("motive"), record.Field("event_type"), record.Field("event_subtype"))
        );
        Assert.Equal("Example/Fiji/FJI/State+NAICS 92", record.Victims[0].Said());
        Assert.Equal("Files are told.", record.Summary);
        Assert.Null(record.Field("actor_country"));
        Assert.Contains("two codes stood in two columns", Assert.Single(record.Repairs), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_encoding_is_undone_and_said()
    {
        IncidentRecord record = Record("2021 May,,,JosÃ\u0083Â© Ltd,,,,Mixed,,,,,");

        Assert.Equal("José Ltd", record.Victims[0].Name);
        Assert.Equal("José Ltd", record.Field("organization"));
        Assert.Equal("organization: UTF-8 that was taken for Windows-1252, undone", Assert.Single(record.Repairs));
    }

    [Fact]
    public void A_repeated_row_is_noted_before_what_was_mended_in_it_and_however_its_cells_are_quoted()
    {
        const string Row = "2021 May,,,JosÃ\u0083Â© Ltd,,,,Mixed,,,,,\n";
        List<IncidentRecord> records = RecordFile.Records(
            new CissmReader(),
            Header + Row + "2021 May,,,\"JosÃ\u0083Â© Ltd\",,,,\"Mixed\",,,,,\n" + "2021 May,,,José Ltd,,,,Mixed,,,,,\n"
        );

        Assert.Equal(
            [
                "the same in every cell as record 1; kept, as it may be a second case",
                "organization: UTF-8 that was taken for Windows-1252, undone",
            ],
            records[1].Repairs
        );
        Assert.Empty(records[2].Repairs);
    }

    [Fact]
    public void Rows_between_which_a_code_changes_have_each_its_own()
    {
        string[] countries = ["Fiji", "Tonga", "Samoa", "Ruritania", "fiji"];
        string?[] codes = ["FJI", "TON", "WSM", null, "FJI"];
        string[] types = ["Disruptive", "Mixed", "exploitive", "Exploitative"];
        List<IncidentRecord> records = RecordFile.Records(
            new CissmReader(),
            Header
                + string.Concat(
                    Enumerable
                        .Range(0, 200)
                        .Select(i =>
                            Invariant($"2021-05-01,,,A{i},{i % 7},S{i % 3},,{types[i % 4]},,,,{countries[i % 5]},\n")
                        )
                )
        );

        Assert.All(
            records.Index(),
            r =>
            {
                int i = r.Index;
                string victim = Invariant($"A{i}/{countries[i % 5]}/{codes[i % 5]}/S{i % 3}+NAICS {i % 7}");
                Assert.Equal((victim, types[i % 4]), (r.Item.Victims[0].Said(), r.Item.Field("event_type")));
            }
        );
    }

    [Fact]
    public void A_row_that_breaks_off_is_rejected()
    {
        RejectedRecord rejected = RecordFile.Rejected(
            new CissmReader(),
            Header + "2021 May,,,A,,,,Mixed,,\"It breaks off\n"
        );

        Assert.StartsWith("10 cells on lines 2 to 2, expected 13", rejected.Reason, StringComparison.Ordinal);
    }

    private static IncidentRecord Record(string row) => RecordFile.Record(new CissmReader(), Header + row + "\n");
}
