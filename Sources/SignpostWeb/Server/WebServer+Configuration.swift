extension WebServer {
    /// Where the server listens and what it refuses.
    ///
    /// The defaults suit one small machine behind a proxy that ends TLS.
    package struct Configuration: Hashable, Sendable {
        /// The name or address to listen on.
        ///
        /// The default is this machine only.
        package var host = "127.0.0.1"
        /// The port to listen on; 0 takes any free one.
        package var port = 8080
        /// The largest request body, in bytes.
        package var maximumBodyBytes = 16 * 1024
        /// The largest set of request headers, in bytes.
        package var maximumHeaderBytes = 16 * 1024
        /// The longest request target (path and query), in bytes.
        package var maximumTargetBytes = 8 * 1024
        /// How many connections are open at once; more wait in the kernel's queue of 256.
        package var maximumConnections = 512
        /// How long a connection may say nothing before it is closed.
        package var idleTimeout = Duration.seconds(30)
        /// How long one request may take, its body included, before it is answered with 503.
        package var requestTimeout = Duration.seconds(5)

        /// A configuration; by default for this machine only, on port 8080.
        package init(host: String = "127.0.0.1", port: Int = 8080) {
            self.host = host
            self.port = port
        }
    }
}
