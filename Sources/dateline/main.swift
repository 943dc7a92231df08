Dateline.start()
