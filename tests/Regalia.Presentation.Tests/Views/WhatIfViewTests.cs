using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Scenarios;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

/// <summary>The what-if page: hypothetical on every face, the digits of the command line, faults before figures.</summary>
public sealed class WhatIfViewTests(AssessmentFixture fixture)
{
    private ViewSource Source => MeasurePages.Source(fixture);

    [Fact]
    public void Every_face_says_that_it_is_hypothetical()
    {
        ViewSource source = Source;
        foreach (WhatIfChoice choice in (WhatIfChoice[])[Choice(source), Choice(source, "PRE_LAW_ECONESP=1")])
        {
            View view = WhatIfView.Of(source, choice);
            Assert.True(view.Page.IsHypothetical);
            Assert.Contains(PageText.Within(view.Page).OfType<Note>(), note => note.Kind == NoteKind.Hypothetical);
            Assert.All(
                view.Csv().TrimEnd('\n').Split('\n').Skip(1),
                line => Assert.StartsWith("yes,", line, StringComparison.Ordinal)
            );
            Assert.Contains("\"hypothetical\": true", view.Json(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_country_as_it_is_has_the_digits_of_the_assessment()
    {
        ViewSource source = Source;
        View view = WhatIfView.Of(source, Choice(source, "PRE_LAW_ECONESP=1"));
        DataTable scores = view.Page.Tables.Single(t => t.Id == "score-table");
        CountryAssessment vietNam = fixture.Country(AssessmentFixture.VietNam);
        Assert.Equal(vietNam.Composites.Length, scores.Rows.Length);
        foreach (DataRow row in scores.Rows)
        {
            var score = vietNam.Composites.Single(c => c.Name == row.Cells[0].Text.Plain);
            Assert.Equal(score.Value, row.Cells[1].Number);
            Assert.Equal(score.Low, row.Cells[1].Interval?.Low);
            Assert.Equal(score.High, row.Cells[1].Interval?.High);
        }
        Assert.Contains(
            "median " + Figures.Score(vietNam[CompositeCodes.Readiness].Value),
            view.Page.Standfirst.Plain,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_writes_what_the_command_line_writes()
    {
        ViewSource source = Source;
        var options = new AssessmentOptions
        {
            Draws = source.Result.Draws,
            Seed = source.Result.Seed,
            Threads = 1,
        };
        ScenarioReading read = ScenarioReader.Read(
            source.Release,
            source.Framework,
            "assumed",
            ["PRE_LAW_ECONESP=1"],
            ["guardrails=0.3"]
        );
        ScenarioResult result = ScenarioAssessor.Assess(
            source.Release,
            source.Framework,
            MeasurePages.Country(source, "VNM"),
            [read.Scenario!],
            options,
            TestContext.Current.CancellationToken
        );
        var report = new HypotheticalReport(
            new ScenarioComparison(result, result.Outcomes[0], read.Cautions),
            tornado: null
        );
        View view = WhatIfView.Of(source, Choice(source, "PRE_LAW_ECONESP=1") with { Weights = ["guardrails=0.3"] });
        Assert.Equal(report.Csv(), view.Csv());
        Assert.Equal(report.Json(), view.Json());
        Assert.Equal(
            "regalia whatif VNM --set PRE_LAW_ECONESP=1 --weight guardrails=0.3 --draws 2000 --csv",
            view.Command
        );
    }

    [Fact]
    public void Without_anything_assumed_every_measure_is_tried()
    {
        ViewSource source = Source;
        View view = WhatIfView.Of(source, Choice(source));
        Tornado tornado = Tornado.Of(
            source.Release,
            source.Framework,
            MeasurePages.Country(source, "VNM"),
            options: new AssessmentOptions { Draws = source.Result.Draws, Seed = source.Result.Seed },
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(new HypotheticalReport(comparison: null, tornado).Csv(), view.Csv());
        Assert.Contains(" --tornado ", view.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRE_LAW_ECONESP=2")]
    [InlineData("PRE_LAW_ECONESP")]
    [InlineData("NO_SUCH=1")]
    [InlineData("THR_RATE=3")]
    [InlineData("PRE_NCSI=NaN")]
    public void A_fault_names_the_parameter_and_how_to_mend_it(string value)
    {
        ViewSource source = Source;
        var fault = Assert.Single(WhatIfView.Check(source, Choice(source, value)));
        Assert.Equal("set", fault.File);
        Assert.NotEmpty(fault.Mend);
        Assert.Throws<ArgumentException>(() => WhatIfView.Of(source, Choice(source, value)));
    }

    [Fact]
    public void Values_and_every_measure_in_turn_are_two_tables_and_refused_together()
    {
        ViewSource source = Source;
        WhatIfChoice choice = Choice(source, "PRE_LAW_ECONESP=1") with { Tornado = true };
        Assert.Equal("tornado", Assert.Single(WhatIfView.Check(source, choice)).File);
        Assert.Empty(WhatIfView.Check(source, choice with { Values = [], Weights = ["guardrails=0.3"] }));
    }

    [Fact]
    public void What_would_give_a_restricted_figure_away_is_not_offered_in_a_site()
    {
        ViewSource site = MeasurePages.Source(fixture, showsRestricted: false);
        Assert.Single(WhatIfView.Check(site, Choice(site, "PRE_NCSI=60")));
        View view = WhatIfView.Of(site, Choice(site));
        Assert.DoesNotContain("PRE_NCSI", view.Csv(), StringComparison.Ordinal);
        Assert.DoesNotContain("PRE_NCSI", view.Json(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            PageText.Within(view.Page).OfType<Controls>().Single().Fields.OfType<ChoiceField>(),
            field => field.Options.Any(o => o.Value.StartsWith("PRE_NCSI", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_form_shows_what_is_assumed_and_what_was_released()
    {
        ViewSource source = Source;
        View view = WhatIfView.Of(source, Choice(source, "L2=1", "PRE_NCSI=61.5") with { Weights = ["defensive=0.5"] });
        Controls form = PageText.Within(view.Page).OfType<Controls>().Single();
        string[] chosen =
        [
            .. form
                .Fields.OfType<ChoiceField>()
                .Where(f => f.Name == "set")
                .SelectMany(f => f.Chosen)
                .Where(c => c.Length > 0),
        ];
        Assert.Equal(["PRE_LAW_ECONESP:1", "PRE_NCSI:61.5"], chosen);
        Assert.All(
            form.Fields.OfType<ChoiceField>(),
            field => Assert.All(field.Chosen, c => Assert.Contains(c, field.Options.Select(o => o.Value)))
        );
        NumberField weight = form.Fields.OfType<NumberField>().Single(f => f.Name == "defensive");
        Assert.Equal(0.5, weight.Value);
        Assert.Equal(0.35, weight.Released);
        Assert.All(
            form.Fields.OfType<NumberField>().Where(f => f.Name != "defensive"),
            field => Assert.Null(field.Value)
        );
    }

    private static WhatIfChoice Choice(ViewSource source, params string[] values) =>
        new() { Country = MeasurePages.Country(source, "VNM"), Values = [.. values] };
}
