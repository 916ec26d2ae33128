namespace Regalia.Web.Pages.Frame;

/// <summary>The mark of the product: a crown made of five intervals with their dots, as the charts show scores.</summary>
internal static class Wordmark
{
    /// <summary>Stems of the crown as path data on a field of 28 by 24.</summary>
    public const string Stems = "M3 20V10M8.5 20V13M14 20V6M19.5 20V13M25 20V10";

    /// <summary>Its circlet.</summary>
    public const string Circlet = "M2 22.5H26";

    /// <summary>Centres of its dots.</summary>
    public static IReadOnlyList<(string X, string Y)> Dots { get; } =
    [("3", "8"), ("8.5", "12"), ("14", "4"), ("19.5", "12"), ("25", "8")];

    /// <summary>The mark as a picture in an address, for the tab of the browser; nothing is fetched for it.</summary>
    public static string Icon { get; } =
        "data:image/svg+xml,"
        + Uri.EscapeDataString(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28'><rect width='28' height='28' rx='5' fill='#1b3a6b'/>"
                + "<g stroke='#fff' stroke-width='2' stroke-linecap='round' transform='translate(4.2 4.4) scale(.7)'><path d='"
                + Stems
                + Circlet
                + "'/>"
                + string.Concat(Dots.Select(d => "<circle cx='" + d.X + "' cy='" + d.Y + "' r='1.8' fill='#fff'/>"))
                + "</g></svg>"
        );
}
