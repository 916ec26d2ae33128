using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Sources.OwnCsv;
using Regalia.Incidents.Tests.Sources.Tabular;

namespace Regalia.Incidents.Tests.Sources.OwnCsv;

public sealed class OwnCsvReaderTests
{
    [Fact]
    public void The_template_is_read_as_it_is_printed()
    {
        List<IncidentRecord> records = RecordFile.Records(new OwnCsvReader(), IncidentSources.CsvTemplate);

        Assert.Equal(["example-1", "example-2"], records.Select(r => r.Id));
        IncidentRecord first = records[0];
        Assert.Equal((RecordLevel.Incident, "Plans copied from a turbine maker"), (first.Level, first.Title));
        Assert.Equal(["Started 2021-05", "Disclosed 2021-11-03"], first.Dates.Select(d => d.Said()));
        Assert.Equal("Example Turbines Ltd/NZL/NZL/manufacturing+energy", Assert.Single(first.Victims).Said());
        Assert.Equal(
            "Example Group///group/Example Research/2021-11-04/shared tools",
            Assert.Single(first.Attributions).Said()
        );
        Assert.Equal(["https://example.org/report"], first.References);
        Assert.Equal((RecordLevel.VictimImpact, "Example campaign"), (records[1].Level, records[1].PartOf[0]));
        Assert.Equal("Reported 2021-12", records[1].Dates[1].Said());
    }

    [Theory]
    [InlineData("victims,victim_countries", "A; B,FJI;Samoa", "A/FJI/FJI/;B/Samoa/WSM/")]
    [InlineData("victims,victim_countries", "A;B,Fiji", "A/Fiji/FJI/;B/Fiji/FJI/")]
    [InlineData("victims,victim_countries", ",Fiji;Samoa", "/Fiji/FJI/;/Samoa/WSM/")]
    [InlineData("victims,victim_countries", "A,Fiji;Samoa", "A/Fiji/FJI/;A/Samoa/WSM/")]
    [InlineData("victims,victim_sectors", ",energy;water", "///energy+water")]
    [InlineData("victims,victim_sectors", ",", "")]
    public void Victims_and_countries_are_paired(string columns, string cells, string expected) =>
        Assert.Equal(expected, string.Join(';', Record(columns, cells).Victims.Select(v => v.Said())));

    [Theory]
    [InlineData("title,level", ",attack", "level \"attack\", expected report, victim-impact")]
    [InlineData("title,started", ",28.05.2021", "started \"28.05.2021\", expected a year, month or day such as 2021")]
    [InlineData("victims,victim_countries", "A;B;C,Fiji;Samoa", "2 victim_countries for 3 victims")]
    [InlineData("title,initiators", ",Blue Fox", "an initiator without stated_by")]
    [InlineData("title,initiator_country", ",Bouvet Island", "an initiator without stated_by")]
    [InlineData("title,aliases", ",Blue Fox", "aliases without title or stated_by")]
    [InlineData("initiators,stated_by,stated_on", "Blue Fox,Example Research,soon", "stated_on \"soon\", expected")]
    public void What_cannot_be_read_is_rejected_with_column_value_and_mend(
        string columns,
        string cells,
        string reason
    ) =>
        Assert.StartsWith(
            reason,
            RecordFile.Rejected(new OwnCsvReader(), $"id,{columns}\n1,{cells}\n").Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void Aliases_are_asserted_by_somebody_and_further_columns_are_kept()
    {
        IncidentRecord record = Record(
            "level,title,aliases,stated_by,colour",
            "actor,Blue Fox,Group 7; Fox,Example Research,blue"
        );

        Assert.Equal(
            [
                new AliasAssertion("Blue Fox", "Group 7", "Example Research"),
                new AliasAssertion("Blue Fox", "Fox", "Example Research"),
            ],
            record.Aliases
        );
        Assert.Equal("blue", record.Field("colour"));
    }

    [Fact]
    public void A_record_with_an_open_mark_is_rejected_with_its_lines()
    {
        RejectedRecord rejected = RecordFile.Rejected(new OwnCsvReader(), "id,title\n1,\"a\n2,b\n");

        Assert.StartsWith("lines 2 to 3: quotation marks that do not pair", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_mark_says_how_many_lines_it_took()
    {
        RejectedRecord rejected = RecordFile.Rejected(new OwnCsvReader(), "id,title\n1,\"a\n2,b\n3,c\n4,d\n");

        Assert.Contains("so that 3 more lines, which may be records", rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,title,victimz", "column \"victimz\" is no column of the template; did you mean victims?")]
    [InlineData("id,title,start", "column \"start\" is no column of the template; did you mean started?")]
    [InlineData("id,title,started,Title", "column \"title\" stands there twice")]
    public void A_column_that_would_be_counted_nowhere_is_refused(string header, string message) =>
        Assert.Contains(
            message,
            Assert
                .Throws<UnreadableFileException>(() => RecordFile.Items(new OwnCsvReader(), header + "\n1,a,b,c\n"))
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2021,2021-05", null)]
    [InlineData("2021-05-28,2021-05", null)]
    [InlineData("2021-05-28,2021", null)]
    [InlineData("2021,2020-12-31", "ended \"2020-12-31\" before started \"2021\"")]
    [InlineData("2021-05,2021-04", "ended \"2021-04\" before started \"2021-05\"")]
    public void Nothing_ends_before_it_starts(string cells, string? reason)
    {
        ReadItem item = Assert.Single(RecordFile.Items(new OwnCsvReader(), $"id,started,ended\n1,{cells}\n"));
        Assert.Equal(reason is null, item is ReadRecord);
        Assert.StartsWith(reason ?? "", (item as RejectedRecord)?.Reason ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Ones_own_text_is_not_mended()
    {
        IncidentRecord record = Record("title", "JosÃ©");

        Assert.Equal("JosÃ©", record.Title);
        Assert.Empty(record.Repairs);
    }

    [Fact]
    public void A_table_without_ids_is_refused() =>
        Assert.Contains(
            "expected the columns of the template",
            Assert
                .Throws<UnreadableFileException>(() => RecordFile.Items(new OwnCsvReader(), "title,summary\na,b\n"))
                .Message,
            StringComparison.Ordinal
        );

    private static IncidentRecord Record(string columns, string cells) =>
        RecordFile.Record(new OwnCsvReader(), $"id,{columns}\n1,{cells}\n");
}
