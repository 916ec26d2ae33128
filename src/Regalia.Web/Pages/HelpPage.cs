using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Pages;

/// <summary>What stands in place of a page that cannot be shown: what is wrong and where to go instead.</summary>
internal static class HelpPage
{
    /// <summary>The page for an HTTP status.</summary>
    /// <param name="status">400 and above.</param>
    /// <param name="message">What is wrong, in one sentence.</param>
    /// <param name="instead">Where to go instead; the home page is offered anyway.</param>
    public static Publication Of(int status, string message, params ImmutableArray<Prose> instead) =>
        new(
            status switch
            {
                400 => "This address is not well formed",
                403 => "This is not passed on",
                404 => "There is no such page",
                405 => "This address only shows",
                413 or 414 or 431 => "This is too much for one address",
                503 => "A program is missing, or busy",
                >= 500 => "Something went wrong here",
                _ => "This cannot be shown",
            },
            message,
            [
                new BulletList([
                    .. instead,
                    Prose.To("All countries", PageAddress.Home),
                    Prose.To("Search", PageAddress.Search),
                    (Prose)"What may stand in an address is listed under " + Prose.To("Data", PageAddress.Data) + ".",
                ]),
            ]
        )
        {
            Kicker = "Error " + status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
}
