using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Tests.Overlays;
using Regalia.Presentation.Views;
using Regalia.Presentation.Views.Own;

namespace Regalia.Presentation.Tests.Views;

/// <summary>Pages of files on one's own machine: marked as their content, and the same data as the command line's.</summary>
public sealed class OwnPageTests(AssessmentFixture fixture)
{
    private ViewSource Source => MeasurePages.Source(fixture);

    [Theory]
    [InlineData(TlpMarking.Green)]
    [InlineData(TlpMarking.Red)]
    public void Own_answers_carry_the_highest_marking(TlpMarking answer)
    {
        var own = OwnAnswersOfVietNam.Assess(fixture.Result, OwnAnswersOfVietNam.Overlay(answer, TlpMarking.Green));
        View view = OwnAnswersView.Of(Source, own);
        Assert.Equal(answer, view.Page.Marking);
        Assert.Contains(answer.Label(), view.Page.Kicker, StringComparison.Ordinal);
        Assert.Contains(
            PageText.Within(view.Page).OfType<Note>(),
            note => note.Kind == NoteKind.Private && note.Text.Plain.Contains(answer.Label(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_was_left_out_above_a_limit_is_nowhere()
    {
        var own = OwnAnswersOfVietNam.Assess(fixture.Result, OwnAnswersOfVietNam.Overlay(), TlpMarking.Green);
        View view = OwnAnswersView.Of(Source, own);
        Assert.DoesNotContain(
            OwnAnswersOfVietNam.Canary,
            PageText.Of(view.Page) + view.Csv() + view.Json(),
            StringComparison.Ordinal
        );
        Assert.Contains("Partial", PageText.Of(view.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Own_answers_as_data_are_the_files_of_the_bundle()
    {
        ViewSource source = Source;
        var own = OwnAnswersOfVietNam.Assess(fixture.Result, OwnAnswersOfVietNam.Overlay());
        View view = OwnAnswersView.Of(source, own);
        BundleFile[] files =
        [
            .. AssessmentBundle.Files(source.Result, [AssessmentFixture.VietNam], includeRestricted: true, own: own),
        ];
        Assert.Equal(files.Single(f => f.Path == "overlay.csv").Text, view.Csv());
        Assert.Equal(files.Single(f => f.Path == "overlay.json").Text, view.Json() + "\n");
    }

    [Fact]
    public void Own_and_public_score_and_the_difference_stand_beside_one_another()
    {
        View view = OwnAnswersView.Of(
            Source,
            OwnAnswersOfVietNam.Assess(fixture.Result, OwnAnswersOfVietNam.Overlay())
        );
        DataTable table = view.Page.Tables.Single(t => t.Id == "answer-table");
        DataRow outreach = table.Rows.Single(r => r.Cells[0].Detail?.Plain == "PRE_IP_OUTREACH");
        Assert.Equal(outreach.Cells[3].Number - outreach.Cells[2].Number, outreach.Cells[4].Number);
        Assert.Contains("publish", PageText.Of(view.Page), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Rice genetics", PageText.Of(view.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_shows_owners_days_and_totals_and_leads_to_no_other_plan()
    {
        ViewSource source = Source;
        Plan made = MeasurePages.Plan(source);
        PlanReading reading = PlanEdit.Set(
            made,
            "A02",
            [
                KeyValuePair.Create("owner", "Ministry of Justice"),
                KeyValuePair.Create("due", "2027-06-30"),
                KeyValuePair.Create("marking", "AMBER"),
            ],
            source.Release
        );
        Assert.True(reading.Plan is not null, string.Join('\n', reading.Faults));
        View view = OwnPlanView.Of(source, reading.Plan);
        Assert.Equal(TlpMarking.Amber, view.Page.Marking);
        DataTable days = view.Page.Tables.Single(t => t.Id == "day-table");
        Assert.Equal("2027-06-30", days.Rows[0].Cells[0].Text.Plain);
        Assert.Equal("Ministry of Justice", days.Rows[0].Cells[2].Text.Plain);
        Assert.All(days.Rows.Skip(1), row => Assert.Equal("no day named", row.Cells[0].Text.Plain));
        Assert.DoesNotContain(
            PageText.Links(view.Page),
            link => link.Page is { } page && page.Path.StartsWith("plan/", StringComparison.Ordinal)
        );
        var read = PlanView.Of(reading.Plan, source.Release, source.Framework);
        Assert.Equal(PlanCsv.Write(read), view.Csv());
        Assert.Equal(PlanJson.Write(read), view.Json());
    }
}
