using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Dcid;
using Regalia.Incidents.Tests.Reading.Tables;
using Regalia.Incidents.Tests.Sources.Tabular;

namespace Regalia.Incidents.Tests.Sources.Dcid;

public sealed class DcidReaderTests
{
    private const string Header =
        "Cyberincidentnum,Dyadpair,StateA,StateB,Name,interactionstartdate,interactionenddate,method,targettype,initiator,Crit Inf,Political Objective,Sources1,FBI\n";

    [Fact]
    public void The_first_of_January_stands_for_the_year() =>
        Assert.Equal(
            ["Started 2008", "Ended 2008-01-02"],
            Record("7,950990,Fiji,Samoa,A case,39448,39449,4.4,2,950,8,To know,,").Dates.Select(d => d.Said())
        );

    // 950 is Fiji and 990 Samoa in the numbers of the Correlates of War project; the case is made up and told both
    // ways round, so that nobody is meant.
    [Theory]
    [InlineData("950", "/Samoa/WSM/government, non-military+energy", "/Fiji/FJI////")]
    [InlineData("990", "/Fiji/FJI/government, non-military+energy", "/Samoa/WSM////")]
    public void The_state_that_is_not_the_initiator_was_hit(string initiator, string victim, string attribution)
    {
        IncidentRecord record = Record(
            $"7,950990,Fiji,Samoa,A case,39479,39480.0,4.4,2,{initiator},8,To know,see https://example.org/a :,https://example.org/b;"
        );

        Assert.Equal(("dcid", "7", RecordLevel.VictimImpact), (record.Source, record.Id, record.Level));
        Assert.Equal(("A case", "To know"), (record.Title, record.Summary));
        Assert.Equal(victim, Assert.Single(record.Victims).Said());
        Assert.Equal(attribution, Assert.Single(record.Attributions).Said());
        Assert.Equal(["Started 2008-02-01", "Ended 2008-02-02"], record.Dates.Select(d => d.Said()));
        Assert.Equal(["https://example.org/a", "https://example.org/b"], record.References);
        Assert.Equal("4.4", record.Field("method"));
    }

    [Fact]
    public void A_third_state_leaves_the_victim_open()
    {
        IncidentRecord record = Record("7,950990,Fiji,Samoa,A case,39479,39470,3,9,920,99,,,");

        Assert.Equal("///", Assert.Single(record.Victims).Said());
        Assert.Equal("/920/NZL////", Assert.Single(record.Attributions).Said());
        Assert.Contains("initiator 920 is neither of the two states", record.Repairs[0], StringComparison.Ordinal);
        Assert.Contains("ends on 2008-01-23, before it starts", record.Repairs[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "7,950990,Fiji,Samoa,A case,39479,39470,3,2,none,8,,,",
        "initiator \"none\", expected a country number"
    )]
    [InlineData(",950990,Fiji,Samoa,A case,39479,39470,3,2,950,8,,,", "no id")]
    public void What_cannot_be_read_is_rejected(string row, string reason) =>
        Assert.StartsWith(
            reason,
            RecordFile.Rejected(new DcidReader(), Header + row + "\n").Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_number_that_comes_twice_is_rejected_with_the_place_of_the_first()
    {
        string row = "7,950990,Fiji,Samoa,A case,39479,39470,3,2,950,8,,,\n";
        List<ReadItem> items = RecordFile.Items(new DcidReader(), Header + row + row);

        RejectedRecord rejected = Assert.IsType<RejectedRecord>(items[1]);
        Assert.Equal("id \"7\", which a.csv, line 2 has already: give each record an id of its own", rejected.Reason);
    }

    [Fact]
    public void The_sheet_of_campaigns_is_known_and_passed_over()
    {
        string[] header = Header.TrimEnd().Split(',');
        byte[] workbook = TableFile.Workbook([
            TableFile.Rows(header, ["7", "950990", "Fiji", "Samoa", "A case", "39479", "", "3", "2", "950"]),
            TableFile.Rows(
                ["Cyberincidentnum", "Dyadpair", "", "Cyber_escalation", "Conv_escalation"],
                ["7", "950990", "No Cyber", "0", "1"]
            ),
        ]);
        using TableFile file = new("a.xlsx", workbook);

        ReadItem item = Assert.Single(new DcidReader().Read([file.Source]));
        Assert.Equal(["Started 2008-02-01"], Assert.IsType<ReadRecord>(item).Record.Dates.Select(d => d.Said()));
    }

    private static IncidentRecord Record(string row) => RecordFile.Record(new DcidReader(), Header + row + "\n");
}
