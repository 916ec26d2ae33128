using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Plans;

/// <summary>Plan files: faults with their lines, and edits that touch nothing else.</summary>
public sealed class PlanFileTests
{
    private static readonly string[] Scraps =
    [
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        "&a ",
        "*a",
        "\t",
        "|",
        "\0",
        "\n",
        "? ",
        "'",
        "\"",
    ];

    [Theory]
    [InlineData("plan: 1", "plan: 2", "plan", "form 1")]
    [InlineData("country: VNM", "country: VMN", "country", "did you mean VNM?")]
    [InlineData("release: \"2026.1\"", "release: \"2025.1\"", "release", "release 2026.1")]
    [InlineData("seed: 20261", "seed: x", "seed", "whole number")]
    [InlineData("draws: 2500", "draws: 0", "draws", "above 0")]
    [InlineData("created: \"2026-11-23\"", "created: 2026-02-30", "created", "calendar")]
    [InlineData("marking: CLEAR", "marking: PINK", "marking", "AMBER+STRICT")]
    [InlineData("licence: all", "licence: some", "licence", "all or open")]
    [InlineData("basis: public evidence", "basis: public", "basis", "public evidence or own answers")]
    [InlineData("all_done_readiness: ", "all_done_readiness: 0 # ", "all_done_readiness", "its interval")]
    [InlineData("all_done_readiness: ", "all_done_readiness: -", "all_done_readiness", "0 to 100")]
    [InlineData("all_done_readiness: ", "all_done_readiness: # ", "all_done_readiness", "together")]
    [InlineData("    readiness: { value: ", "    readiness: { value: -", "actions[A02].readiness", "its interval")]
    [InlineData("Guarded=0.", "Guarded=2.", "all_done_labels", "Alert=0.3")]
    [InlineData("Guarded=0.", "x=0.5, Guarded=0.", "all_done_labels", "make 1 together")]
    [InlineData("Guarded=0.", "Alert=0.", "all_done_labels", "each label once")]
    [InlineData("all_done_readiness:", "all_done_reediness:", "all_done_reediness", "all_done_readiness")]
    [InlineData("verified_only: false", "verified_only: maybe", "verified_only", "true or false")]
    [InlineData("seed: 20261", "sed: 20261", "sed", "did you mean seed?")]
    [InlineData("    gap: PRE_LEAD_BODY", "    gap: PRE_LEED_BODY", "actions[A01].gap", "did you mean PRE_LEAD_BODY?")]
    [InlineData("practices: [P", "practices: [P999, P", "actions[A01].practices", "practices")]
    [InlineData("    effort: 2", "    effort: 0", "actions[A01].effort", "above 0")]
    [InlineData("    effort: 2", "    effort: -1", "actions[A01].effort", "above 0")]
    [InlineData("    effort: 2", "    effort: 1,5", "actions[A01].effort", "dot")]
    [InlineData("    effort: 2", "    effort:", "actions[A01].effort", "effort")]
    [InlineData("    status: proposed", "    status: propsed", "actions[A01].status", "did you mean proposed?")]
    [InlineData("    due:", "    due: 31.12.2027", "actions[A01].due", "year-month-day")]
    [InlineData("    due:", "    due: 2027-13-01", "actions[A01].due", "year-month-day")]
    [InlineData("depends_on: []", "depends_on: [A01]", "actions[A01].depends_on", "itself")]
    [InlineData("depends_on: []", "depends_on: [A99]", "actions[A01].depends_on", "actions of this plan")]
    [InlineData("depends_on: []", "depends_on: [A02]", "actions[A01].depends_on", "wait for themselves")]
    [InlineData("own_idea: false", "own_idea: true", "actions[A01].own_idea", "practices")]
    [InlineData("    owner:", "    ower:", "actions[A01].ower", "did you mean owner?")]
    [InlineData("    preparedness:\n", "    preparedness: 3\n", "actions[A01].preparedness", "rise")]
    [InlineData(", low: ", ", lo: ", "actions[A02].preparedness.lo", "did you mean low?")]
    [InlineData("- id: A01", "- id: \"A 01\"", "actions[A 01].id", "letters, digits")]
    public void Each_mistake_is_one_fault_with_its_line(string old, string @new, string place, string says)
    {
        (ImmutableArray<Fault> faults, int line) = PlanSample.Change(old, @new);
        // Who waits for an action that has been renamed is told so, too.
        Fault fault = faults.First(f => f.Column == place);
        Assert.All(faults, f => Assert.True(f.Column == place || place.EndsWith(".id", StringComparison.Ordinal)));
        Assert.Equal("plan-VNM.yaml", fault.File);
        Assert.Equal(line, fault.Row);
        Assert.Contains(says, fault.Expected + "; " + fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_practice_nor_own_idea_is_a_fault()
    {
        string text = PlanSample.Text.Replace("practices: [", "practices: [] # was ", StringComparison.Ordinal);
        ImmutableArray<Fault> faults = PlanSample.Read(text).Faults;
        Assert.NotEmpty(faults);
        Assert.All(faults, f => Assert.Contains("own_idea: true", f.Mend, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cycle_is_named()
    {
        Plan plan = PlanSample.VietNam.Plan;
        PlanAction last = plan.Actions.Last(a => !a.DependsOn.IsEmpty);
        string first = last.DependsOn[0];
        PlanReading reading = PlanEdit.Set(plan, first, [new("depends_on", last.Id)], BundledRelease.Release);
        Fault fault = Assert.Single(reading.Faults);
        Assert.Equal(first + " → " + last.Id + " → " + first, fault.Value);
    }

    [Fact]
    public void An_id_twice_is_a_fault() => Assert.NotEmpty(PlanSample.Change("- id: A02", "- id: A01").Faults);

    [Fact]
    public void Reading_gives_back_what_was_written()
    {
        Plan again = PlanSample.Sound(PlanSample.Text);
        Assert.Equal(PlanSample.Text, again.Document.Text);
        Assert.Equal(PlanSample.Day, again.Created);
        Assert.Equal(2500, again.Draws);
        Assert.Equal(20261ul, again.Seed);
        Assert.Equal(BundledRelease.Release.Digest, again.Digest);
    }

    // The whole file but the one line stays, whatever its line breaks and mark of byte order.
    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void An_edit_changes_its_line_and_no_other_byte(string lineBreak, string mark)
    {
        Plan plan = PlanSample.Sound(mark + PlanSample.Text.Replace("\n", lineBreak, StringComparison.Ordinal));
        Plan edited = PlanEdit.Set(plan, "a03", [new("owner", "Ministry: \"x\" # 1\n2")], BundledRelease.Release).Plan!;
        Assert.Equal("Ministry: \"x\" # 1\n2", edited.Find("A03")!.Owner);
        string[] before = plan.Document.Text.Split(lineBreak);
        string[] after = edited.Document.Text.Split(lineBreak);
        Assert.Single(before.Zip(after), pair => pair.First != pair.Second);
        Assert.Equal(before.Length, after.Length);
        Plan back = PlanEdit.Set(edited, "A03", [new("owner", "")], BundledRelease.Release).Plan!;
        Assert.Null(back.Find("A03")!.Owner);
        Assert.Equal(plan.Document.Text, back.Document.Text);
    }

    [Fact]
    public void Any_text_survives_being_set() =>
        Gen.String[0, 40]
            .Where(text => !text.Any(char.IsSurrogate))
            .Sample(
                text =>
                {
                    Plan edited = PlanEdit
                        .Set(PlanSample.VietNam.Plan, "A02", [new("note", text)], BundledRelease.Release)
                        .Plan!;
                    string expected = text.Trim();
                    Assert.Equal(expected.Length == 0 ? null : expected, edited.Find("A02")!.Note);
                },
                iter: 60
            );

    [Fact]
    public void An_added_action_gets_the_next_id_and_nothing_else_changes()
    {
        Plan plan = PlanSample.VietNam.Plan;
        PlanAction like = plan.Actions[1];
        Plan added = PlanEdit
            .Add(
                plan,
                id => like with { Id = id, Marking = TlpMarking.Red, Action = "- yes: no" },
                BundledRelease.Release
            )
            .Plan!;
        Assert.Equal(
            "A" + (plan.Actions.Length + 1).ToString("D2", CultureInfo.InvariantCulture),
            added.Actions[^1].Id
        );
        Assert.Equal("- yes: no", added.Actions[^1].Action);
        Assert.Equal(TlpMarking.Red, added.HighestMarking);
        Assert.StartsWith(plan.Document.Text, added.Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_never_breaks_the_reader() =>
        Gen.Select(Gen.Int[0, PlanSample.Text.Length - 20], Gen.Int[0, 12], Gen.Int[0, Scraps.Length - 1])
            .Sample(
                (place, cut, scrap) =>
                {
                    PlanReading reading = PlanSample.Read(
                        PlanSample.Text.Remove(place, cut).Insert(place, Scraps[scrap])
                    );
                    Assert.Equal(reading.Plan is null, reading.Faults.Length > 0);
                },
                iter: 150
            );

    [Theory]
    [InlineData("")]
    [InlineData("plan: 1")]
    [InlineData("[]")]
    [InlineData("actions:\n  - id: A01\n")]
    [InlineData("actions: 7\n")]
    public void What_is_no_plan_has_faults(string text) => Assert.NotEmpty(PlanSample.Read(text).Faults);
}
