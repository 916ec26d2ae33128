using System.Globalization;
using System.Text;
using Regalia.Incidents.Linking;
using Regalia.Presentation.Linking;

namespace Regalia.Presentation.Tests.Linking;

public sealed class LinkReportTests
{
    private static readonly LinkedRecords Linked = MadeUpLinked.Of(
        new RecordLink(0, 1, LinkRelation.Related, FirstIsWhole: false, .25, Decided: false),
        new RecordLink(0, 2, LinkRelation.Same, FirstIsWhole: false, .123456789, Decided: true),
        new RecordLink(0, 3, LinkRelation.PartOf, FirstIsWhole: true, .75, Decided: false),
        new RecordLink(1, 2, LinkRelation.Different, FirstIsWhole: false, .5, Decided: true)
    );

    [Fact]
    public void Links_are_counted_by_source_pair_and_relation() =>
        Assert.Equal(
            [new LinkTally("cfr", "cfr", 0, 0, 1, 0, 0), new LinkTally("cfr", "csv", 1, 1, 0, 1, 2)],
            new LinkReport(Linked, MadeUpLinked.CaseOf).Tallies
        );

    [Fact]
    public void Cases_are_counted_by_records_and_by_sources()
    {
        LinkReport report = new(Linked, [0, 0, 0, 1]);
        Assert.Equal((2, 1, 1), (report.Cases, report.CasesOfSeveral, report.CasesOfSeveralSources));
        report = new(Linked, [0, 0, 1, 2]);
        Assert.Equal((3, 1, 0), (report.Cases, report.CasesOfSeveral, report.CasesOfSeveralSources));
    }

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void The_list_names_the_part_first_and_is_the_same_under_any_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        using MemoryStream stream = new();
        LinkList.Write(stream, Linked);
        Assert.Equal(
            "source_a,id_a,source_b,id_b,relation,score,decided\n"
                + "cfr,1,cfr,2,related,0.25,no\n"
                + "cfr,1,csv,a,same,0.123457,yes\n"
                + "csv,\"'=b,c\",cfr,1,part_of,0.75,no\n"
                + "cfr,2,csv,a,different,0.5,yes\n",
            Encoding.UTF8.GetString(stream.ToArray())
        );
    }

    [Fact]
    public void Nothing_linked_is_no_fault()
    {
        LinkReport report = new(MadeUpLinked.Of() with { Records = [], Snapshots = [] }, []);
        Assert.Equal(0, report.Cases);
        Assert.Equal("source_a,source_b,same,part_of,related,different,decided\n", report.Csv());
    }
}
