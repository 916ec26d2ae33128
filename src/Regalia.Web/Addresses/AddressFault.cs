using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Addresses;

/// <summary>An address that leads nowhere.</summary>
/// <param name="Status">HTTP status: 400 or 404.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Instead">Where to go instead.</param>
internal sealed record AddressFault(int Status, string Message, ImmutableArray<Prose> Instead) : Resolution
{
    /// <summary>The fault that was thrown.</summary>
    public static AddressFault Of(AddressException fault) => new(fault.Status, fault.Message, fault.Instead);
}
