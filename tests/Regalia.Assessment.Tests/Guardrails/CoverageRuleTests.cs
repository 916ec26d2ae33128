using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using static Regalia.Assessment.Tests.Guardrails.GuardrailRows;

namespace Regalia.Assessment.Tests.Guardrails;

/// <summary>The rule of coverage by hand, one text at a time and in company.</summary>
public sealed class CoverageRuleTests
{
    [Theory]
    // All three, each fully.
    [InlineData("yes", "yes", "yes", "yes", CoverageVerdict.Binding)]
    [InlineData("no", "yes", "yes", "yes", CoverageVerdict.Voluntary)]
    // Partial and unknown are read the weaker way.
    [InlineData("yes", "yes", "yes", "partial", CoverageVerdict.BindingStatesNotFullyRestrained)]
    [InlineData("yes", "yes", "yes", "unknown", CoverageVerdict.BindingStatesNotFullyRestrained)]
    [InlineData("yes", "yes", "yes", "no", CoverageVerdict.BindingStatesNotFullyRestrained)]
    [InlineData("yes", "partial", "yes", "no", CoverageVerdict.BindingStatesNotFullyRestrained)]
    [InlineData("yes", "partial", "yes", "yes", CoverageVerdict.BindingStatesNotFullyRestrained)]
    [InlineData("yes", "yes", "partial", "yes", CoverageVerdict.InPieces)]
    [InlineData("yes", "no", "yes", "yes", CoverageVerdict.InPieces)]
    [InlineData("no", "yes", "yes", "partial", CoverageVerdict.InPieces)]
    [InlineData("no", "partial", "yes", "yes", CoverageVerdict.InPieces)]
    [InlineData("no", "no", "partial", "no", CoverageVerdict.InPieces)]
    [InlineData("yes", "no", "no", "unknown", CoverageVerdict.Nothing)]
    [InlineData("yes", "no", "no", "no", CoverageVerdict.Nothing)]
    public void Of_one_text(string binding, string cyber, string ip, string states, CoverageVerdict verdict)
    {
        Instrument text = Instrument(
            "X",
            binding,
            cyber,
            ip,
            states,
            standing: binding == "no" ? "adopted" : "in_force"
        );
        Assert.Equal(verdict, Deter(Rows([text], [Position("AAA", "X")])).Verdict);
    }

    [Theory]
    [InlineData("yes", "in_force", null)]
    [InlineData("when_in_force", "in_force", null)]
    [InlineData("no", "adopted", null)]
    [InlineData("no", "in_force", null)]
    [InlineData("yes", "not_in_force", UncountedReason.NotInForce)]
    [InlineData("when_in_force", "not_in_force", UncountedReason.NotInForce)]
    [InlineData("yes", "adopted", UncountedReason.NotInForce)]
    [InlineData("yes", "unknown", UncountedReason.StandingUnknown)]
    [InlineData("contested", "in_force", UncountedReason.Contested)]
    [InlineData("no", "contested", UncountedReason.Contested)]
    [InlineData("no", "closed", UncountedReason.Closed)]
    public void What_does_not_stand_is_named_and_not_counted(string binding, string standing, UncountedReason? reason)
    {
        StageCoverage stage = Deter(
            Rows([Instrument("X", binding, standing: standing)], [Position("AAA", "X", Commitment.Endorsed)])
        );
        Assert.Equal(reason is null ? 1 : 0, stage.Counted.Length);
        Assert.Equal(reason, stage.NotCounted.SingleOrDefault()?.Uncounted);
        Assert.Equal(reason is null, stage.Verdict > CoverageVerdict.Nothing);
    }

    [Theory]
    [InlineData(Commitment.Signatory, UncountedReason.SignedOnly)]
    [InlineData(Commitment.Invited, UncountedReason.InvitedOnly)]
    [InlineData(Commitment.StatementAgainst, UncountedReason.Rejected)]
    [InlineData(Commitment.NotParty, null)]
    [InlineData(Commitment.NoneFound, null)]
    public void A_step_short_of_commitment_does_not_count(Commitment commitment, UncountedReason? reason)
    {
        StageCoverage stage = Deter(Rows([Instrument("X")], [Position("AAA", "X", commitment)]));
        Assert.Equal(CoverageVerdict.Nothing, stage.Verdict);
        Assert.Equal(reason, stage.NotCounted.SingleOrDefault()?.Uncounted);
        Assert.Empty(stage.Unknown);
        Assert.Equal([CoverageGap.NoInstrument], stage.Gaps);
    }

    [Fact]
    public void An_unknown_position_is_shown_as_unknown_and_gives_nothing()
    {
        StageCoverage stage = Deter(Rows([Instrument("X")], []));
        Assert.Equal(CoverageVerdict.Nothing, stage.Verdict);
        Assert.Equal(CoverageVerdict.Nothing, stage.AtBest);
        Assert.Equal("X", Assert.Single(stage.Unknown).Instrument.Id);
    }

    [Fact]
    public void Pieces_in_different_texts_are_pieces_even_if_all_three_are_there()
    {
        StageCoverage stage = Deter(
            Rows(
                [
                    Instrument("A", ip: "no", states: "no"),
                    Instrument("B", "no", "no", "yes", "no", standing: "adopted"),
                    Instrument("C", "no", "no", "no", "yes", standing: "adopted"),
                ],
                [Position("AAA", "A"), Position("AAA", "B"), Position("AAA", "C")]
            )
        );
        Assert.Equal(CoverageVerdict.InPieces, stage.Verdict);
        Assert.Equal(Extent.Yes, stage.Together(CoverageElement.KnowHow));
        Assert.Equal([CoverageGap.NotTogether, CoverageGap.NoBindingKnowHowAndStateConduct], stage.Gaps);
    }

    [Fact]
    public void A_binding_text_of_persons_stands_above_a_voluntary_one_of_states()
    {
        StageCoverage stage = Deter(
            Rows(
                [Instrument("A", states: "no"), Instrument("B", "no", standing: "adopted")],
                [Position("AAA", "A"), Position("AAA", "B")]
            )
        );
        Assert.Equal(CoverageVerdict.BindingStatesNotFullyRestrained, stage.Verdict);
        Assert.Equal([CoverageGap.NoBindingKnowHowAndStateConduct], stage.Gaps);
    }

    [Fact]
    public void What_was_not_read_of_an_instrument_that_holds_is_open()
    {
        StageCoverage stage = Deter(Rows([Instrument("A", states: "unknown")], [Position("AAA", "A")]));
        Assert.Equal(CoverageVerdict.Binding, stage.AtBest);
        Assert.Contains(CoverageGap.BindingNotRead, stage.Gaps);
        Assert.Contains(CoverageGap.StateConductUnknown, stage.Gaps);
        StageCoverage standing = Deter(Rows([Instrument("A", standing: "unknown")], [Position("AAA", "A")]));
        Assert.Equal((CoverageVerdict.Nothing, CoverageVerdict.Binding), (standing.Verdict, standing.AtBest));
    }

    [Theory]
    [InlineData("yes", false)]
    [InlineData("weak", true)]
    [InlineData("no", true)]
    public void A_way_to_settle_disputes_is_missed_where_the_elements_are_joined(string disputes, bool missed) =>
        Assert.Equal(
            missed,
            Deter(Rows([Instrument("A", disputes: disputes)], [Position("AAA", "A")]))
                .Gaps.Contains(CoverageGap.NoDisputeSettlement)
        );

    [Fact]
    public void A_verdict_that_rests_on_an_unverified_row_says_so()
    {
        Instrument[] texts = [Instrument("A"), Instrument("B", ip: "no")];
        Position[] rows = [Position("AAA", "A", status: VerificationStatus.Unverified), Position("AAA", "B")];
        StageCoverage stage = Deter(Rows(texts, rows));
        Assert.Equal((CoverageVerdict.Binding, CoverageVerdict.InPieces), (stage.Verdict, stage.VerifiedVerdict));
        Assert.False(stage.IsVerified);
        StageCoverage verified = Deter(Rows(texts, rows, verifiedOnly: true));
        Assert.Equal(CoverageVerdict.InPieces, verified.Verdict);
        Assert.True(verified.IsVerified);
        Assert.True(Assert.Single(verified.Unknown).IsLeftOut);
    }

    [Fact]
    public void An_instrument_whose_row_is_unverified_counts_for_nothing_among_verified_rows()
    {
        StageCoverage stage = Deter(
            Rows([Instrument("A", status: VerificationStatus.Unverified)], [Position("AAA", "A")], verifiedOnly: true)
        );
        Assert.Equal(UncountedReason.Unverified, Assert.Single(stage.NotCounted).Uncounted);
        Assert.Equal(CoverageVerdict.Nothing, stage.Verdict);
    }

    [Fact]
    public void What_no_state_has_agreed_to_never_counts()
    {
        Instrument book = Instrument("A", "no", standing: "adopted", addressees: "nobody");
        Assert.Empty(Deter(Rows([book], [])).Unknown);
        StageCoverage stage = Deter(Rows([book], [Position("AAA", "A", Commitment.Statement)]));
        Assert.Equal(UncountedReason.AgreedByNobody, Assert.Single(stage.NotCounted).Uncounted);
    }
}
