using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

public sealed class ClaimsViewTests(AssessmentFixture fixture)
{
    private readonly View _view = ClaimsView.Of(ViewSources.Of(fixture));

    [Fact]
    public void Every_claim_is_a_card_with_its_author_and_says_that_it_is_not_checked()
    {
        Card[] cards = [.. PublicationText.Blocks(_view.Page).OfType<CardList>().Single().Cards];
        Assert.Equal(fixture.Result.Release.Claims.Select(c => c.Id).Order(), cards.Select(c => c.Id));
        foreach (
            (Card card, Claim claim) in cards.Zip(
                fixture.Result.Release.Claims.OrderBy(c => c.Id, StringComparer.Ordinal)
            )
        )
        {
            string[] facts = [.. card.Blocks.OfType<Facts>().Single().Items.Select(f => f.Text.Plain)];
            Assert.Equal(claim.Statement, card.Title.Plain);
            Assert.Contains(claim.PublishedIn, facts);
            Assert.Contains(facts, f => f.StartsWith("not yet checked here", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_table_holds_every_claim_as_the_release_does()
    {
        List<Dictionary<string, string>> rows = ViewRows.Read(_view);
        Assert.Equal(
            fixture
                .Result.Release.Claims.OrderBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => (c.Id, c.Statement, c.Value ?? "", c.PublishedIn)),
            rows.Select(r => (r["id"], r["statement"], r["value"], r["published_in"]))
        );
        Assert.All(rows, r => Assert.Equal("not_checked", r["check"]));
    }
}
