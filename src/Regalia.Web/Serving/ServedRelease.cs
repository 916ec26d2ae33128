using Regalia.Web.Addresses;
using Regalia.Web.OwnFiles;

namespace Regalia.Web.Serving;

/// <summary>What answers requests once the assessment is there.</summary>
/// <param name="Addresses">Tells what an address leads to.</param>
/// <param name="Maker">Makes pages and files.</param>
/// <param name="OwnFiles">Overlays and plans that are open.</param>
/// <param name="Stopping">Ends what is being made when the server ends.</param>
internal sealed record ServedRelease(
    AddressResolver Addresses,
    AnswerMaker Maker,
    OwnFileDesk OwnFiles,
    CancellationToken Stopping
);
