import Hummingbird

/// The context of one request.
///
/// It knows nothing about the caller: not the address, not the headers.
struct Visit: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }

    /// A visit without a connection, for calling the responder directly.
    init(unconnected source: some RequestContextSource) { coreContext = .init(source: source) }
}
