Lab.start()
