using System.Globalization;

namespace Regalia.Presentation.Charts;

/// <summary>A colour with a pattern that stands for one thing.</summary>
/// <param name="Name">Name in the style sheet: lower-case letters and hyphens.</param>
/// <param name="Light">Colour on white, six hexadecimal digits after <c>#</c>.</param>
/// <param name="Dark">Colour on near black.</param>
/// <param name="Pattern">Its pattern.</param>
public sealed record ChartTone(string Name, string Light, string Dark, ChartPattern Pattern)
{
    /// <summary>On light ground, as pale as 3:1 against it allows.</summary>
    internal string QuietLight => Palest(Light, ChartPalette.Paper.Light);

    /// <summary>On dark ground, as quiet as 3:1 against it allows.</summary>
    internal string QuietDark => Palest(Dark, ChartPalette.Paper.Dark);

    /// <summary>A mix of two colours.</summary>
    /// <param name="colour">A colour.</param>
    /// <param name="ground">The other.</param>
    /// <param name="share">Share of the first, 0 to 1.</param>
    internal static string Mixed(string colour, string ground, double share)
    {
        string Part(int at) =>
            ((int)Math.Round((share * Byte(colour, at)) + ((1 - share) * Byte(ground, at)))).ToString(
                "x2",
                CultureInfo.InvariantCulture
            );
        return "#" + Part(1) + Part(3) + Part(5);
    }

    /// <summary>Contrast of two colours after WCAG 2.2, 1 to 21.</summary>
    internal static double Contrast(string one, string other)
    {
        (double a, double b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance after WCAG 2.2, 0 to 1.</summary>
    internal static double Luminance(string colour) =>
        (0.2126 * Linear(Byte(colour, 1))) + (0.7152 * Linear(Byte(colour, 3))) + (0.0722 * Linear(Byte(colour, 5)));

    /// <summary>One of its three bytes: at 1, 3 or 5.</summary>
    internal static int Byte(string colour, int at) =>
        int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static double Linear(int part) =>
        part <= 10 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);

    // Sixteenths are fine enough, and leave no colour to the last digit of a power.
    private static string Palest(string colour, string ground)
    {
        string palest = colour;
        for (int share = 15; share > 0; share--)
        {
            string paler = Mixed(colour, ground, share / 16.0);
            if (Contrast(paler, ground) < 3.1)
            {
                break;
            }
            palest = paler;
        }
        return palest;
    }
}
