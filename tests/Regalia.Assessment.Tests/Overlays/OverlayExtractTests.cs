using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using static Regalia.Assessment.Tests.Overlays.OwnAnswers;

namespace Regalia.Assessment.Tests.Overlays;

public sealed class OverlayExtractTests
{
    private static readonly TlpMarking[] All = Enum.GetValues<TlpMarking>();

    [Fact]
    public void The_marking_is_the_highest_of_the_content_for_every_combination()
    {
        foreach (TlpMarking a in All)
        {
            foreach (TlpMarking b in All)
            {
                Overlay overlay = With([Sector("s", 1, false, b)], Said("PRE_REMEDY", "yes", marking: a));
                var whole = OverlayExtract.Of(overlay, limit: null);
                // The file itself is AMBER.
                Assert.Equal(new[] { a, b, TlpMarking.Amber }.Max(), whole.Marking);
                Assert.Equal(overlay.HighestMarking, whole.Marking);
                Assert.False(whole.IsPartial);
                Assert.Equal(
                    (a == whole.Marking ? 1 : 0, b == whole.Marking ? 1 : 0),
                    (whole.AnswersCarrying, whole.SectorsCarrying)
                );
                foreach (TlpMarking limit in All)
                {
                    var part = OverlayExtract.Of(overlay, limit);
                    Assert.Equal(a > limit ? 1 : 0, part.AnswersLeftOut);
                    Assert.Equal(b > limit ? 1 : 0, part.SectorsLeftOut);
                    Assert.Equal(a > limit || b > limit, part.IsPartial);
                    Assert.True(part.Marking <= limit);
                    Assert.Equal(part.SectorsLeftOut, part.Overlay.SectorsLeftOut);
                    Assert.All(part.Overlay.Answers, answer => Assert.True(answer.Marking <= limit));
                    Assert.All(part.Overlay.Sectors, sector => Assert.True(sector.Marking <= limit));
                    Assert.Equal(
                        new[] { a, b }.Where(m => m <= limit).DefaultIfEmpty(TlpMarking.Clear).Max(),
                        part.Marking
                    );
                }
            }
        }
    }

    [Fact]
    public void A_question_without_an_answer_carries_nothing()
    {
        Overlay overlay = Overlay(
            Said("PRE_REMEDY", null, marking: TlpMarking.Red),
            Said("PRE_LEAD_BODY", "unknown", marking: TlpMarking.Green)
        );
        Assert.Equal(TlpMarking.Amber, OverlayExtract.Of(overlay, limit: null).Marking);
        Assert.Equal(TlpMarking.Green, OverlayExtract.Of(overlay, TlpMarking.Red).Marking);
        Assert.Equal(0, OverlayExtract.Of(overlay, TlpMarking.Green).AnswersLeftOut);
        Assert.Single(OverlayExtract.Of(overlay, TlpMarking.Green).Overlay.Answers);
    }

    [Fact]
    public void An_empty_overlay_has_its_own_marking_and_what_is_left_of_nothing_has_none()
    {
        Assert.Equal(TlpMarking.Amber, OverlayExtract.Of(Overlay(), limit: null).Marking);
        Assert.Equal(TlpMarking.Clear, OverlayExtract.Of(Overlay(), TlpMarking.Clear).Marking);
        Assert.Equal(TlpMarking.Clear, OverlayExtract.Of(Overlay(), TlpMarking.Red).Marking);
    }
}
