namespace Regalia.Web.Addresses;

/// <summary>The same page has one address, and it is another one.</summary>
/// <param name="Location">The canonical address: begins with <c>/en/</c>, escaped.</param>
internal sealed record Redirection(string Location) : Resolution;
