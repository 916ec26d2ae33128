using Regalia.Presentation.Publications;
using Regalia.Web.Addresses;

namespace Regalia.Web.Pages;

/// <summary>What stands in place of a page that is still being computed.</summary>
internal static class WaitingPage
{
    /// <summary>The page.</summary>
    /// <param name="route">The kind of the page that is awaited.</param>
    /// <param name="address">Its address.</param>
    public static Publication Of(PageRoute route, PageAddress address) =>
        new(
            "This page is being computed",
            route.Waiting + " The page is shown here as soon as it is ready, without your doing anything.",
            [
                new Paragraph("What comes: " + route.Summary),
                new Paragraph("If nothing comes, " + Prose.To("ask for it again", address) + "."),
            ]
        )
        {
            Kicker = route.Tag,
        };
}
