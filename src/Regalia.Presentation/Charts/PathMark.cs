using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Regalia.Presentation.Charts;

/// <summary>Straight lines from point to point; closed parts are surfaces.</summary>
/// <param name="Data">
/// Path data as in SVG with absolute M, L and Z only: <c>M10,20L30,40L10,40Z</c>. Further pairs after M or L are lines; rings
/// inside rings are holes.
/// </param>
/// <param name="Paint">Colours and pattern.</param>
public sealed record PathMark(string Data, Paint Paint) : DrawingMark
{
    /// <summary>Lines through points.</summary>
    /// <param name="points">The points, in order.</param>
    /// <param name="paint">Colours and pattern.</param>
    /// <param name="isClosed">Whether the last is joined to the first.</param>
    public static PathMark Through(IEnumerable<(double X, double Y)> points, Paint paint, bool isClosed = false)
    {
        ArgumentNullException.ThrowIfNull(points);
        var data = new StringBuilder();
        foreach ((double x, double y) in points)
        {
            data.Append(CultureInfo.InvariantCulture, $"{(data.Length == 0 ? 'M' : 'L')}{x:0.##},{y:0.##}");
        }
        return new(data.Append(isClosed ? "Z" : "").ToString(), paint);
    }

    /// <summary>The parts of the path with their points.</summary>
    /// <exception cref="FormatException">The data hold another command or something that is no number.</exception>
    public ImmutableArray<PathRing> Rings()
    {
        var rings = ImmutableArray.CreateBuilder<PathRing>();
        var points = ImmutableArray.CreateBuilder<(double X, double Y)>();
        int at = 0;
        while (at < Data.Length)
        {
            char letter = Data[at];
            if (letter is 'M' or 'Z' && points.Count > 0)
            {
                rings.Add(new(points.ToImmutable(), letter == 'Z'));
                points.Clear();
            }
            if (letter is 'M' or 'L' or 'Z' or ' ' or ',')
            {
                at++;
                continue;
            }
            double x = Number(ref at);
            points.Add((x, Number(ref at)));
        }
        if (points.Count > 0)
        {
            rings.Add(new(points.ToImmutable(), IsClosed: false));
        }
        return rings.ToImmutable();
    }

    private double Number(ref int at)
    {
        while (at < Data.Length && Data[at] is ' ' or ',')
        {
            at++;
        }
        int from = at;
        // A minus sign begins the next number, as writers that save bytes have it.
        while (at < Data.Length && (char.IsAsciiDigit(Data[at]) || Data[at] == '.' || (Data[at] == '-' && at == from)))
        {
            at++;
        }
        return double.TryParse(
            Data.AsSpan(from, at - from),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double number
        )
            ? number
            : throw new FormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"path data at character {from + 1}: expected M, L, Z or a number, found \"{Data.AsSpan(from, Math.Min(8, Data.Length - from))}\""
                )
            );
    }
}
