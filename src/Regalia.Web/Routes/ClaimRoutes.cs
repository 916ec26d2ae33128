using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Claims;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Routes;

/// <summary>Published claims, and one of them counted again.</summary>
internal static class ClaimRoutes
{
    public static ImmutableArray<PageRoute> All { get; } =
    [
        new(
            "claims",
            "Claims",
            "Published statements that can be tested against incident counts, with a verdict by claim and source where a store is open.",
            request => ClaimsView.Of(request.Source),
            _ => [PageAddress.Claims]
        )
        {
            IsCostly = true,
        },
        new(
            "claim",
            "Claims",
            "One statement: every reading, source and vintage with numbers, intervals, verdict and why; before and after linking.",
            Claim,
            _ => []
        )
        {
            Query = [new("id", "Id of the claim.", "tripled-since-2015")],
            IsCostly = true,
        },
    ];

    private static View Claim(PageRequest request)
    {
        if (request.Text("id") is not { } id)
        {
            throw AddressException.Malformed(
                "A claim is named by its id: id=tripled-since-2015.",
                Prose.To("All claims", PageAddress.Claims)
            );
        }
        ImmutableArray<PublishedClaim> all = PublishedClaim.All(request.Source.Release);
        if (all.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal)) is { } claim)
        {
            return ClaimView.Of(request.Source, claim);
        }
        string? near = Spelling.Nearest(id, all.Select(c => c.Id));
        throw AddressException.NotFound(
            "There is no claim \"" + AddressText.Shown(id) + "\".",
            [
                .. near is null ? Array.Empty<Prose>() : [Prose.To(near, PageAddress.Claim(near))],
                Prose.To("All claims", PageAddress.Claims),
            ]
        );
    }
}
