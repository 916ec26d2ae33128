using System.Globalization;
using Regalia.Incidents.Linking.Blocking;

namespace LinkingSpeed;

/// <summary>The bounds of blocking, or others by the environment variable LINKING_BOUNDS, in the order of the record: 128,32,64,6,3,64,32,0.1.</summary>
internal static class TriedBounds
{
    public static BlockingBounds Chosen { get; } = Read(Environment.GetEnvironmentVariable("LINKING_BOUNDS"));

    private static BlockingBounds Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return BlockingBounds.Usual;
        }
        double[] numbers = [.. text.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        return new BlockingBounds(
            (int)numbers[0],
            (int)numbers[1],
            (int)numbers[2],
            (int)numbers[3],
            (int)numbers[4],
            (int)numbers[5],
            (int)numbers[6],
            numbers[7]
        );
    }
}
