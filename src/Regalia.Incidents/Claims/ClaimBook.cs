using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Incidents.Claims;

/// <summary>The claims that can be tested against incident records.</summary>
/// <param name="Claims">The claims, in the order of the file.</param>
public sealed record ClaimBook(ImmutableArray<ClaimDefinition> Claims)
{
    private static readonly Lazy<ClaimBook> bundled = new(ReadBundled);

    /// <summary>Those that come with the program.</summary>
    public static ClaimBook Bundled => bundled.Value;

    /// <summary>The file that they stand in, as text.</summary>
    public static string BundledText
    {
        get
        {
            using StreamReader reader = new(OpenBundled());
            return reader.ReadToEnd();
        }
    }

    /// <summary>A claim by its id, whatever its case; null if there is none.</summary>
    public ClaimDefinition? Find(string id) =>
        Claims.FirstOrDefault(claim => string.Equals(claim.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why a claim of the release that has no readings cannot be checked.</summary>
    public static string WhyNot(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return string.Equals(claim.Kind, "leadership", StringComparison.Ordinal)
            ? "Who leads in technologies is counted in publications: it needs the technology results; incidents say nothing on it."
            : "No reading has been written for it: nobody has said yet which records it counts.";
    }

    private static ClaimBook ReadBundled()
    {
        using Stream stream = OpenBundled();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return ClaimBookReader.Read(bytes.ToArray(), "claims.yaml");
    }

    private static Stream OpenBundled() =>
        typeof(ClaimBook).Assembly.GetManifestResourceStream("Claims/claims.yaml")
        ?? throw new InvalidOperationException("Claims/claims.yaml is not in the assembly.");
}
