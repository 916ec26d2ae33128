using System.Collections.Immutable;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;
using Regalia.Incidents.Records;
using static Regalia.Incidents.Tests.Linking.MadeRecords;

namespace Regalia.Incidents.Tests.Linking.Judging;

public sealed class PairModelTests
{
    private static readonly IncidentRecord rail = Incident(
        "Compromise of Ruritanian Rail",
        "Intruders stopped the sale of tickets of Ruritanian Rail for three days.",
        Started(2019, 5, 3)
    ) with
    {
        Victims = [Victim("Ruritanian Rail", "PRT")],
    };

    [Fact]
    public void One_event_told_twice_is_the_same()
    {
        PairJudgement judgement = Judge(
            rail,
            Suffered("Ruritanian Rail", "Ticket sale of the railway was down.", Disclosed(2019, 5, 6))
        );
        Assert.Equal(LinkRelation.Same, judgement.Relation);
        Assert.Contains(judgement.Reasons, reason => reason.Text == "both name the victim \"Ruritanian Rail\"");
        Assert.True(judgement.Reasons[0].Weight > 0);
    }

    [Fact]
    public void The_same_victim_years_later_is_another_event()
    {
        PairJudgement judgement = Judge(
            rail,
            Suffered("Ruritanian Rail", "A laptop with files of staff was lost.", Started(2021, 12, 3))
        );
        Assert.False(judgement.Relation.IsLink());
        Assert.Contains(
            judgement.Reasons,
            reason => reason.Text == "start dates are 31 months apart" && reason.Weight < 0
        );
    }

    [Fact]
    public void One_of_many_is_a_part_and_the_list_is_the_whole()
    {
        IncidentRecord campaign = Incident(
            "Operation Grey Heron",
            "Several companies and banks worldwide were hit by the Grey Heron worm.",
            Started(2019, 5, 1)
        ) with
        {
            Victims = [.. Enumerable.Range(0, 40).Select(i => Victim(i == 7 ? "Hentzau Post" : null, "PRT"))],
        };
        IncidentRecord post = Suffered("Hentzau Post", "Hit by the Grey Heron worm.", Started(2019, 5, 1));
        PairJudgement judgement = Judge(campaign, post);
        Assert.Equal(LinkRelation.PartOf, judgement.Relation);
        Assert.True(judgement.FirstIsWhole);
        Assert.False(Judge(post, campaign).FirstIsWhole);
        Assert.Contains(judgement.Reasons, reason => reason.Text == "one lists 40 victims, the other one of them");
    }

    [Fact]
    public void Sponsors_that_differ_are_never_named()
    {
        PairJudgement judgement = Judge(
            rail with
            {
                Attributions = [Said("Grey Heron", "NOR")],
            },
            rail with
            {
                Id = "2",
                Attributions = [Said("Red Kite", "CHE")],
            }
        );
        Assert.Contains(
            judgement.Reasons,
            reason => reason.Text == "the sources name different sponsors" && reason.Weight < 0
        );
        Assert.DoesNotContain(
            judgement.Reasons,
            reason =>
                reason.Text.Contains("Heron", StringComparison.Ordinal)
                || reason.Text.Contains("NOR", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_shared_report_alone_is_no_link_but_a_tie()
    {
        ImmutableArray<string> report = ["https://paper.example/yearly-round-up"];
        PairJudgement judgement = Judge(
            Incident("Outage of Zenda Power", "Turbines of a dam halted.", Started(2019, 5, 3)) with
            {
                References = report,
            },
            Suffered("Strelsau Bank", "Cards were copied at tills.", Started(2018, 2, 3)) with
            {
                References = report,
            }
        );
        Assert.False(judgement.Relation.IsLink());
    }

    [Fact]
    public void A_record_is_the_same_as_itself_and_as_its_copy()
    {
        PairJudgement judgement = Judge(rail, rail);
        Assert.Equal(LinkRelation.Same, judgement.Relation);
        Assert.InRange(judgement.Score, 0.9, 1);
    }

    [Fact]
    public void Records_that_say_nothing_are_no_link()
    {
        IncidentRecord nothing = new()
        {
            Source = "made",
            Id = "1",
            Level = RecordLevel.Report,
        };
        PairJudgement judgement = Judge(nothing, nothing with { Id = "2" });
        Assert.False(judgement.Relation.IsLink());
        Assert.Equal(0, judgement.Score);
    }

    private static PairJudgement Judge(IncidentRecord a, IncidentRecord b)
    {
        MadeRecords made = new();
        ImmutableArray<ComparedRecord> records = made.Prepare(a, b);
        return PairModel.Explain(records[0], records[1], made.Words, a, b);
    }
}
