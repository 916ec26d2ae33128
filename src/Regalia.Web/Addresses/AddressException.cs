using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Addresses;

/// <summary>An address that leads nowhere (404) or is not well formed (400): what is wrong and where to go instead.</summary>
/// <param name="status">HTTP status: 400 or 404.</param>
/// <param name="message">What is wrong, in one sentence.</param>
/// <param name="instead">Where to go instead.</param>
internal sealed class AddressException(int status, string message, ImmutableArray<Prose> instead) : Exception(message)
{
    /// <summary>HTTP status: 400 or 404.</summary>
    public int Status => status;

    /// <summary>Where to go instead.</summary>
    public ImmutableArray<Prose> Instead => instead;

    /// <summary>There is no such thing (404).</summary>
    public static AddressException NotFound(string message, params ImmutableArray<Prose> instead) =>
        new(404, message, instead);

    /// <summary>A value is not of the expected form (400).</summary>
    public static AddressException Malformed(string message, params ImmutableArray<Prose> instead) =>
        new(400, message, instead);
}
